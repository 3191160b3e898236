// tasklist/tasklist-forms.js
import { getSchemaVariables } from "./host-2.0.0.js";

// shared/sign-in.js
var appRoot = document.querySelector("base").getAttribute("app-root");
var signInPage = new URL(`${appRoot}/../login`, location.href).pathname;
var leaving = false;
function leave(page) {
  if (leaving) return;
  leaving = true;
  location.assign(page);
}
function leaveWhenAskedToSignIn() {
  if (location.hash.startsWith("#/login")) leave(signInPage);
}
var isLeaving = () => leaving;
function useOwnSignIn() {
  window.angular.module("cam.commons.auth").run(["$rootScope", ($rootScope) => {
    $rootScope.$on("authentication.login.required", (event) => {
      event.preventDefault();
      leave(signInPage);
    });
    $rootScope.$on("authentication.logout.success", (event) => {
      event.preventDefault();
      leave(`${signInPage}?logout`);
    });
  }]);
  addEventListener("hashchange", leaveWhenAskedToSignIn);
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  leaveWhenAskedToSignIn();
}

// tasklist/drafts.js
var drafts = /* @__PURE__ */ new Map();
var keyOf = (user, taskId) => `${user}:${taskId}`;
function keepDraft(user, taskId, changes) {
  if (Object.keys(changes).length > 0) drafts.set(keyOf(user, taskId), changes);
  else forgetDraft(user, taskId);
}
var draftOf = (user, taskId) => drafts.get(keyOf(user, taskId));
var forgetDraft = (user, taskId) => drafts.delete(keyOf(user, taskId));
var forgetAllDrafts = () => drafts.clear();
var hasDrafts = () => drafts.size > 0;

// tasklist/form-view.js
import { Form } from "./host-2.0.0.js";

// tasklist/words.js
var REQUIRED = {
  checkbox: "Tick this box to go on.",
  checklist: "Choose at least one answer.",
  datetime: "Enter a date.",
  number: "Enter a number.",
  radio: "Choose an answer.",
  select: "Choose an answer.",
  taglist: "Choose at least one answer."
};
var WORDS = {
  "Field is required.": (_, field) => REQUIRED[field?.type] ?? "Enter an answer.",
  "Field must match pattern {value}.": (_, field) => expectedFormat(field),
  "Field must have minimum value of {value}.": ({ value }) => `Enter ${value} or more.`,
  "Field must have maximum value of {value}.": ({ value }) => `Enter ${value} or less.`,
  "Field must have minimum length of {value}.": ({ value }) => `Enter at least ${value} characters.`,
  "Field must have maximum length of {value}.": ({ value }) => `Enter no more than ${value} characters.`,
  "Value is not a number.": () => "Enter a number.",
  "Value is expected to be an integer.": () => "Enter a whole number.",
  "Value is expected to have at most 1 decimal digit.": () => "Enter a number with no more than 1 decimal place.",
  "Value is expected to have at most {value} decimal digits.": ({ value }) => `Enter a number with no more than ${value} decimal places.`,
  "Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.": ({ previousValue, nextValue }) => `Enter ${previousValue} or ${nextValue}: these are the nearest numbers allowed.`,
  "Field must be a valid international phone number. (e.g. +4930664040900)": () => "Enter a phone number with its country code, for example +441392000000.",
  "Field must be a valid email.": () => "Enter an email address, for example name@example.com.",
  "Date and time must both be entered.": () => "Enter both a date and a time.",
  "Add new": () => "Add another",
  "Expand all ({value})": () => "Show all",
  "Collapse": () => "Show fewer",
  "Remove tag": () => "Remove",
  "No results": () => "Nothing found",
  "All values selected": () => "Everything is chosen"
};
function expectedFormat(field) {
  const description = typeof field?.description === "string" ? field.description.trim() : "";
  const isFixedText = description && !description.startsWith("=") && !description.includes("{{");
  return isFixedText ? `Check the format. ${description}` : "This is not in the format that is wanted.";
}
function say(text, values = {}, field = null) {
  const own = WORDS[text];
  if (own) return own(values, field);
  return text.replace(/{([^}]+)}/g, (_, name) => values[name] ?? `{${name}}`);
}
function sayDateRefused({ text, reason }) {
  if (reason === "past") return "Enter today or a later date.";
  return `"${text}" is not a date. Enter a date such as 27/3/2026.`;
}
function sayWhere(label, path, text) {
  const rows = path.filter((part) => /^\d+$/.test(part)).map((index) => `row ${Number(index) + 1}`);
  const place = [label, rows.length ? `(${rows.join(", ")})` : ""].filter(Boolean).join(" ");
  if (!place) return text;
  if (/[?.!:]$/.test(place)) return `${place} ${asSentence(text)}`;
  return /^[a-z]/.test(text) ? `${place} ${text}` : `${place}: ${text}`;
}
function asSentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// tasklist/form-view.js
var copy = (value) => JSON.parse(JSON.stringify(value ?? {}));
var same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
var startsWith = (path, start) => start.every((part, index) => String(path[index]) === String(part));
var FormView = class _FormView {
  #form;
  #summary;
  #given;
  #refusedDates = /* @__PURE__ */ new Map();
  // id of the input -> what was typed into it
  static async show(container, schema, data) {
    const view = new _FormView(container);
    await view.#form.importSchema(schema, data);
    view.#given = copy(view.#form._getState().data);
    return view;
  }
  constructor(container) {
    this.#summary = document.createElement("div");
    this.#summary.className = "form-problems";
    this.#summary.tabIndex = -1;
    this.#summary.setAttribute("role", "alert");
    this.#summary.hidden = true;
    container.append(this.#summary);
    this.#form = new Form({ container, additionalModules: [this.#ownWords()] });
    this.#form.on("repeatRenderManager.remove", ({ dataPath }) => this.#forgetErrorsBelow(dataPath));
    this.#form._container.addEventListener("daterefused", ({ target, detail }) => this.#dateRefused(target, detail));
  }
  /** All answers, or null when something is wrong with them; then it is shown what. */
  answers() {
    const { data, errors } = this.#form.submit();
    const wrong = this.#fieldsInOrder().map((field) => ({ field, texts: this.#errorsAt(field, errors) })).filter(({ texts }) => texts.length > 0);
    this.#summarise(wrong.map(({ field, texts }) => ({ label: this.#labelOf(field), path: field.valuePath, text: texts[0], field })));
    return wrong.length > 0 ? null : data;
  }
  /** Shows what the service found wrong: [{label, path, text}]. */
  showProblems(problems) {
    const errors = {};
    const everything = this.#form.get("formFieldInstanceRegistry").getAll();
    const placed = problems.map((problem) => {
      const field = everything.find(({ valuePath }) => problem.path.length > 0 && same(valuePath?.map(String), problem.path));
      if (field) put(errors, this.#errorPath(field), asSentence(problem.text));
      return { ...problem, field };
    });
    this.#form._setState({ errors });
    this.#summarise(placed);
  }
  /** What was typed since the form was opened, by top-level key. */
  changes() {
    const now = copy(this.#form._getState().data);
    const keys = Object.keys({ ...this.#given, ...now }).filter((key) => !same(this.#given[key], now[key]));
    return Object.fromEntries(keys.map((key) => [key, now[key]]));
  }
  restore(changes) {
    this.#form._setState({ data: { ...this.#form._getState().data, ...copy(changes) } });
  }
  set readOnly(off) {
    this.#form.setProperty("readOnly", off);
  }
  focus() {
    this.#form._container.querySelector("input:not([readonly]), textarea:not([readonly])")?.focus();
  }
  close() {
    this.#form.destroy();
    this.#summary.remove();
  }
  /** form-js's validator does not tell its texts which field they are about: remember it while it works. */
  #ownWords() {
    let current = null;
    const install = (validator, formFieldRegistry) => {
      const validate = validator.validateFieldInstance.bind(validator);
      validator.validateFieldInstance = (instance, value) => {
        current = formFieldRegistry.get(instance.id);
        try {
          const refused = this.#refusedDates.get(`${this.#domId(instance)}-date`);
          return refused && !value ? [sayDateRefused(refused)] : validate(instance, value);
        } finally {
          current = null;
        }
      };
      return validator;
    };
    install.$inject = ["validator", "formFieldRegistry"];
    return {
      __init__: ["ownWords"],
      ownWords: ["factory", install],
      translate: ["value", (text, values) => say(text, values, current)]
    };
  }
  #dateRefused(input, refused) {
    if (refused) this.#refusedDates.set(input.id, refused);
    else if (!this.#refusedDates.delete(input.id)) return;
    const field = this.#fields().find((one) => `${this.#domId(one)}-date` === input.id);
    if (field) this.#form.get("viewerCommands").updateFieldInstanceValidation(field, null);
  }
  #forgetErrorsBelow(path) {
    const gone = new Set(this.#fields().filter(({ valuePath }) => startsWith(valuePath, path)).map(({ id }) => id));
    const { errors } = this.#form._getState();
    this.#form._setState({ errors: Object.fromEntries(Object.entries(errors).filter(([id]) => !gone.has(id))) });
  }
  #summarise(problems) {
    this.#summary.replaceChildren();
    this.#summary.hidden = problems.length === 0;
    if (problems.length === 0) return;
    const heading = document.createElement("h3");
    heading.textContent = "There is a problem";
    const list = document.createElement("ul");
    for (const { label, path, text, field } of problems) {
      const item = document.createElement("li");
      const words = sayWhere(label, path, text);
      item.append(field ? this.#linkTo(field, words) : words);
      list.append(item);
    }
    this.#summary.append(heading, list);
    this.#summary.scrollIntoView({ block: "nearest" });
    this.#summary.focus({ preventScroll: true });
  }
  #linkTo(field, words) {
    const link = document.createElement("button");
    link.type = "button";
    link.textContent = words;
    link.addEventListener("click", () => {
      const input = this.#inputOf(field);
      if (!input) return;
      const collapsed = input.closest(".fjs-repeat-row-collapsed");
      if (collapsed) collapsed.closest(".fjs-form-field-dynamiclist")?.querySelector(".fjs-repeat-render-collapse")?.click();
      setTimeout(() => {
        input.scrollIntoView({ block: "center" });
        input.focus({ preventScroll: true });
      });
    });
    return link;
  }
  #fields() {
    return this.#form.get("formFieldInstanceRegistry").getAllKeyed();
  }
  #fieldsInOrder() {
    const inputs = new Map(this.#fields().map((field) => [field, this.#inputOf(field)]));
    return [...inputs.keys()].sort((one, other) => {
      const [a, b] = [inputs.get(one), inputs.get(other)];
      if (!a || !b || a === b) return 0;
      return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
  }
  #errorPath({ id, indexes }) {
    return [id, ...Object.values(indexes ?? {})];
  }
  #errorsAt(field, errors) {
    const found = this.#errorPath(field).reduce((part, key) => part?.[key], errors);
    return Array.isArray(found) ? found.filter((text) => typeof text === "string") : [];
  }
  #domId({ id, indexes }) {
    return [`fjs-form-${this.#form._id}-${id}`, ...Object.values(indexes ?? {})].join("_");
  }
  /** Inputs are named after the field: as it is, with -date or -time, or with the number of the choice. */
  #inputOf(field) {
    const id = CSS.escape(this.#domId(field));
    return this.#form._container.querySelector(["", "-date", "-time", "-0", "-search"].map((end) => `#${id}${end}`).join(","));
  }
  #labelOf(field) {
    const label = this.#inputOf(field)?.closest(".fjs-form-field")?.querySelector(".fjs-label-content");
    if (!label) return field.valuePath.at(-1);
    return [...label.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join("").trim();
  }
};
function put(errors, path, text) {
  const last = path.length - 1;
  const place = path.slice(0, last).reduce((part, key) => part[key] ??= {}, errors);
  place[path[last]] = [...place[path[last]] ?? [], text];
}

// tasklist/refusal.js
var PREFIX = "Form validation failed: ";
function problemsIn(message) {
  const start = message.indexOf(PREFIX);
  if (start < 0) return [];
  return message.slice(start + PREFIX.length).split(";").map((part) => part.trim()).filter(Boolean).map((part) => {
    const [, label, path, text] = part.match(/^(.*?)\s*\[([^\]]*)\]\s*(.*)$/s) ?? [null, "", "", part];
    return { label, path: path ? path.split("/") : [], text };
  });
}
function plainMessage({ status, message = "" }) {
  if (!status) return "The service cannot be reached. Your answers are still here. Please try again in a moment.";
  const detail = message.replace(/^Cannot (submit|complete|instantiate)[^:]*: /, "");
  if (status < 500) return detail;
  return `Something went wrong in the service. Your answers are still here. Please try again. (${detail})`;
}

// tasklist/variables.js
var isJson = (variable) => variable.type === "Json" || variable.valueInfo?.serializationDataFormat === "application/json";
function toData(variables) {
  return Object.fromEntries(Object.entries(variables ?? {}).map(([name, variable]) => {
    const { value } = variable;
    return [name, isJson(variable) && typeof value === "string" ? JSON.parse(value) : value];
  }));
}
function toVariables(data) {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => {
    const isList = value !== null && typeof value === "object";
    return [name, isList ? { type: "Json", value: JSON.stringify(value) } : { value }];
  }));
}

// tasklist/tasklist-forms.js
var QUIETLY = "camForm submission prevented";
var MINUTE = 6e4;
var angular = window.angular;
var views = /* @__PURE__ */ new Set();
function camundaForm(camAPI, Notifications) {
  const tasks = camAPI.resource("task");
  const processes = camAPI.resource("process-definition");
  return function link(scope, element, attributes, tasklistForm) {
    let view = null;
    let params = null;
    let shownKey = null;
    const user = () => scope.$root.authentication?.name;
    const isReadOnly = () => !!tasklistForm.getOptions().disableForm;
    async function load(key) {
      const asked = tasklistForm.getParams();
      const response = await fetch(`${key}?noCache=${Date.now()}`);
      const answer = await response.json().catch(() => null);
      if (!response.ok) throw new Error(answer?.message ?? `The form cannot be loaded (${response.status}).`);
      const names = getSchemaVariables(answer);
      const variables = asked.taskId ? await tasks.formVariables({ id: asked.taskId, names, deserializeValues: false }) : await processes.formVariables({ id: asked.processDefinitionId, names, deserializeValues: false });
      return { asked, schema: answer, data: toData(variables) };
    }
    async function show(key) {
      tasklistForm.notifyFormValidated(true);
      try {
        const { asked, schema, data } = await load(key);
        if (scope.$$destroyed || shownKey !== key) return;
        params = asked;
        view = await FormView.show(element[0], schema, data);
        views.add(view);
        const draft = params.taskId && draftOf(user(), params.taskId);
        if (draft) view.restore(draft);
        view.readOnly = isReadOnly();
        tasklistForm.notifyFormInitialized();
        tasklistForm.notifyFormValidated(false);
      } catch (error) {
        if (shownKey === key) tasklistForm.notifyFormInitializationFailed(error);
      }
    }
    function close() {
      if (!view) return;
      if (params.taskId && user()) keepDraft(user(), params.taskId, view.changes());
      discard();
    }
    function discard() {
      views.delete(view);
      view.close();
      view = null;
    }
    async function complete(done) {
      Notifications.clear({ type: "danger" });
      await leaveInput();
      const answers = view && !isReadOnly() ? view.answers() : null;
      if (!answers) return done(new Error(QUIETLY));
      const completed = view;
      try {
        const variables = toVariables(answers);
        const result = params.taskId ? await tasks.submitForm({ id: params.taskId, variables }) : await processes.submitForm({ id: params.processDefinitionId, variables });
        if (params.taskId) forgetDraft(user(), params.taskId);
        if (view === completed) discard();
        return done(null, result);
      } catch (error) {
        const problems = problemsIn(error.message ?? "");
        if (view === completed && problems.length > 0) {
          view.showProblems(problems);
          return done(new Error(QUIETLY));
        }
        return done(new Error(plainMessage(error)));
      }
    }
    async function leaveInput() {
      if (!element[0].contains(document.activeElement)) return;
      document.activeElement.blur();
      for (let round = 0; round < 4; round++) await nextFrame();
    }
    scope.$watch("asynchronousFormKey", (form) => {
      if (!form?.loaded || form.key === shownKey) return;
      close();
      shownKey = form.key;
      show(form.key);
    }, true);
    scope.$watch(isReadOnly, (readOnly) => {
      if (view) view.readOnly = readOnly;
    });
    scope.$on("shortcut:focusForm", () => view?.focus());
    scope.$on("$destroy", close);
    tasklistForm.registerCompletionHandler((done) => {
      complete((error, result) => scope.$root.$evalAsync(() => done(error, result)));
    });
    tasklistForm.registerSaveHandler(() => {
    });
  };
}
function nextFrame() {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
function keepButtonUnderMouse() {
  addEventListener("mousedown", (event) => {
    if (views.size === 0 || !event.target.closest?.(".form-actions .btn-primary, .modal-footer .btn-primary")) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
}
function closeMessagesWithTheirTask($rootScope, $location, Notifications) {
  $rootScope.$watch(() => $location.search().task, (task, before) => {
    if (task !== before) Notifications.clear({ type: "danger" });
  });
}
function staySignedInWhileTyping(Uri) {
  let typed = false;
  addEventListener("input", () => {
    typed = views.size > 0;
  }, true);
  setInterval(() => {
    if (typed) fetch(Uri.appUri("admin://auth/user/:engine")).catch(() => {
    });
    typed = false;
  }, 5 * MINUTE);
}
function warnBeforeAnswersAreLost() {
  addEventListener("beforeunload", (event) => {
    const unsaved = hasDrafts() || [...views].some((view) => Object.keys(view.changes()).length > 0);
    if (unsaved && !isLeaving()) event.preventDefault();
  });
}
function loadStyles() {
  const appRoot2 = document.querySelector("base").getAttribute("app-root");
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = `${appRoot2}/app/tasklist/forms/form-js-2.0.0.css`;
  document.head.append(link);
}
loadStyles();
useOwnSignIn();
warnBeforeAnswersAreLost();
keepButtonUnderMouse();
angular.module("cam.tasklist.form").config(["$provide", ($provide) => {
  $provide.decorator("camTasklistFormCamundaDirective", ["$delegate", "camAPI", "Notifications", ($delegate, camAPI, Notifications) => {
    const link = camundaForm(camAPI, Notifications);
    $delegate[0].compile = () => link;
    return $delegate;
  }]);
}]).run(["$rootScope", "$location", "Notifications", closeMessagesWithTheirTask]).run(["Uri", staySignedInWhileTyping]).run(["$rootScope", ($rootScope) => $rootScope.$on("authentication.logout.success", forgetAllDrafts)]);
