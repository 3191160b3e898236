// One form on the screen: form-js with our words, a summary of what is wrong, and the service's refusals at their fields.
// Uses a few internals of form-js (marked); its version is pinned for that reason.
import { Form } from '../host/host.js';
import { asSentence, say, sayDateRefused, sayWhere } from './words.js';

const copy = value => JSON.parse(JSON.stringify(value ?? {}));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const startsWith = (path, start) => start.every((part, index) => String(path[index]) === String(part));

export class FormView {
  #form;
  #summary;
  #given;
  #refusedDates = new Map();      // id of the input -> what was typed into it

  static async show(container, schema, data) {
    const view = new FormView(container);
    await view.#form.importSchema(schema, data);
    view.#given = copy(view.#form._getState().data);       // internal
    return view;
  }

  constructor(container) {
    this.#summary = document.createElement('div');
    this.#summary.className = 'form-problems';
    this.#summary.tabIndex = -1;
    this.#summary.setAttribute('role', 'alert');
    this.#summary.hidden = true;
    container.append(this.#summary);
    this.#form = new Form({ container, additionalModules: [this.#ownWords()] });
    // the errors of a list are kept by row number: after a row has gone they would stand at the wrong rows
    this.#form.on('repeatRenderManager.remove', ({ dataPath }) => this.#forgetErrorsBelow(dataPath));
    this.#form._container.addEventListener('daterefused', ({ target, detail }) => this.#dateRefused(target, detail));
  }

  /** All answers, or null when something is wrong with them; then it is shown what. */
  answers() {
    const { data, errors } = this.#form.submit();
    const wrong = this.#fieldsInOrder()
      .map(field => ({ field, texts: this.#errorsAt(field, errors) }))
      .filter(({ texts }) => texts.length > 0);
    this.#summarise(wrong.map(({ field, texts }) => ({ label: this.#labelOf(field), path: field.valuePath, text: texts[0], field })));
    return wrong.length > 0 ? null : data;
  }

  /** Shows what the service found wrong: [{label, path, text}]. */
  showProblems(problems) {
    const errors = {};
    const everything = this.#form.get('formFieldInstanceRegistry').getAll();       // lists as well
    const placed = problems.map(problem => {
      const field = everything.find(({ valuePath }) => problem.path.length > 0 && same(valuePath?.map(String), problem.path));
      if (field) put(errors, this.#errorPath(field), asSentence(problem.text));
      return { ...problem, field };
    });
    this.#form._setState({ errors });                      // internal
    this.#summarise(placed);
  }

  /** What was typed since the form was opened, by top-level key. */
  changes() {
    const now = copy(this.#form._getState().data);
    const keys = Object.keys({ ...this.#given, ...now }).filter(key => !same(this.#given[key], now[key]));
    return Object.fromEntries(keys.map(key => [key, now[key]]));
  }

  restore(changes) {
    this.#form._setState({ data: { ...this.#form._getState().data, ...copy(changes) } });
  }

  set readOnly(off) {
    this.#form.setProperty('readOnly', off);
  }

  focus() {
    this.#form._container.querySelector('input:not([readonly]), textarea:not([readonly])')?.focus();
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
    install.$inject = ['validator', 'formFieldRegistry'];
    return {
      __init__: ['ownWords'],
      ownWords: ['factory', install],
      translate: ['value', (text, values) => say(text, values, current)],
    };
  }

  #dateRefused(input, refused) {
    if (refused) this.#refusedDates.set(input.id, refused);
    else if (!this.#refusedDates.delete(input.id)) return;
    // form-js looks at the field again only when its value changes, and it may have been empty before
    const field = this.#fields().find(one => `${this.#domId(one)}-date` === input.id);
    if (field) this.#form.get('viewerCommands').updateFieldInstanceValidation(field, null);
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
    const heading = document.createElement('h3');
    heading.textContent = 'There is a problem';
    const list = document.createElement('ul');
    for (const { label, path, text, field } of problems) {
      const item = document.createElement('li');
      const words = sayWhere(label, path, text);
      item.append(field ? this.#linkTo(field, words) : words);
      list.append(item);
    }
    this.#summary.append(heading, list);
    this.#summary.scrollIntoView({ block: 'nearest' });
    this.#summary.focus({ preventScroll: true });
  }

  #linkTo(field, words) {
    const link = document.createElement('button');
    link.type = 'button';
    link.textContent = words;
    link.addEventListener('click', () => {
      const input = this.#inputOf(field);
      if (!input) return;
      const collapsed = input.closest('.fjs-repeat-row-collapsed');
      if (collapsed) collapsed.closest('.fjs-form-field-dynamiclist')?.querySelector('.fjs-repeat-render-collapse')?.click();
      setTimeout(() => {
        input.scrollIntoView({ block: 'center' });
        input.focus({ preventScroll: true });
      });
    });
    return link;
  }

  #fields() {
    return this.#form.get('formFieldInstanceRegistry').getAllKeyed();      // internal: only what is on the screen
  }

  #fieldsInOrder() {
    const inputs = new Map(this.#fields().map(field => [field, this.#inputOf(field)]));
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
    return Array.isArray(found) ? found.filter(text => typeof text === 'string') : [];
  }

  #domId({ id, indexes }) {
    return [`fjs-form-${this.#form._id}-${id}`, ...Object.values(indexes ?? {})].join('_');     // internal
  }

  /** Inputs are named after the field: as it is, with -date or -time, or with the number of the choice. */
  #inputOf(field) {
    const id = CSS.escape(this.#domId(field));
    return this.#form._container.querySelector(['', '-date', '-time', '-0', '-search'].map(end => `#${id}${end}`).join(','));
  }

  #labelOf(field) {
    const label = this.#inputOf(field)?.closest('.fjs-form-field')?.querySelector('.fjs-label-content');
    if (!label) return field.valuePath.at(-1);
    return [...label.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.textContent).join('').trim();
  }
}

/** Adds a text to the list at the path, e.g. {level: {1: [text]}} for row 1 of a list. */
function put(errors, path, text) {
  const last = path.length - 1;
  const place = path.slice(0, last).reduce((part, key) => (part[key] ??= {}), errors);
  place[path[last]] = [...(place[path[last]] ?? []), text];
}
