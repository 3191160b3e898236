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

// cockpit/stuck-cases.js
var READ_AT_MOST = 500;
var SHOW_AT_MOST = 50;
var BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
var WHAT = {
  failedJob: "Step failed",
  failedExternalTask: "Outside call failed"
};
var stuckCases = {
  id: "care-journey-stuck-cases",
  pluginPoint: "cockpit.dashboard",
  priority: 100,
  render: async (node, { api }) => {
    const section = element("section", { className: "stuck-cases" }, element("h3", {}, "Stuck cases"));
    const state = element("p", { role: "status" }, "Loading...");
    section.append(state);
    node.append(section);
    try {
      const { cases, more } = await read(api.engineApi);
      if (cases.length > 0) section.append(tableOf(cases));
      state.textContent = summaryOf(cases, more);
    } catch (error) {
      state.textContent = `The list of stuck cases could not be read (${error.message}).`;
    }
  }
};
function summaryOf(cases, more) {
  if (cases.length === 0) return "No case is stuck.";
  return more ? `The oldest ${cases.length} are listed; there are more.` : "";
}
async function read(engineApi) {
  const get = (path) => getJson(`${engineApi}/${path}`);
  const incidents = await get(`incident?sortBy=incidentTimestamp&sortOrder=asc&maxResults=${READ_AT_MOST}`);
  const roots = incidents.filter((incident) => incident.id === incident.rootCauseIncidentId);
  const shown = roots.slice(0, SHOW_AT_MOST);
  const instances = distinct(shown.map((incident) => incident.processInstanceId));
  const [references, models] = await Promise.all([
    readReferences(get, instances),
    readModels(get, distinct(shown.map((incident) => incident.processDefinitionId)))
  ]);
  const cases = shown.map((incident) => {
    const model = models.get(incident.processDefinitionId);
    return {
      reference: references.get(incident.processInstanceId),
      instance: incident.processInstanceId,
      process: model?.process ?? "",
      activity: model?.names.get(incident.activityId) ?? incident.activityId,
      since: new Date(incident.incidentTimestamp),
      what: WHAT[incident.incidentType] ?? inWords(incident.incidentType),
      message: incident.incidentMessage ?? ""
    };
  });
  return { cases, more: roots.length > shown.length || incidents.length === READ_AT_MOST };
}
async function readReferences(get, instances) {
  if (instances.length === 0) return /* @__PURE__ */ new Map();
  const found = await get(`process-instance?processInstanceIds=${instances.join(",")}`);
  return new Map(found.map((instance) => [instance.id, instance.businessKey]));
}
async function readModels(get, definitions) {
  const models = await Promise.all(definitions.map(async (id) => {
    const { bpmn20Xml } = await get(`process-definition/${encodeURIComponent(id)}/xml`).catch(() => ({ bpmn20Xml: null }));
    if (!bpmn20Xml) return [id, null];
    const document2 = new DOMParser().parseFromString(bpmn20Xml, "application/xml");
    const named = [...document2.getElementsByTagNameNS(BPMN, "*")].filter((found) => found.getAttribute("name"));
    return [id, {
      process: document2.getElementsByTagNameNS(BPMN, "process")[0]?.getAttribute("name"),
      names: new Map(named.map((found) => [found.getAttribute("id"), found.getAttribute("name").replace(/\s+/g, " ")]))
    }];
  }));
  return new Map(models);
}
async function getJson(url) {
  const response = await fetch(url, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}
function tableOf(cases) {
  const head = element("tr", {}, ...["Case", "Where", "Since", "What"].map((text) => element("th", { scope: "col" }, text)));
  const rows = cases.map(({ reference, instance, process, activity, since, what, message }) => element(
    "tr",
    {},
    element("td", {}, element("a", { href: `#/process-instance/${instance}/runtime` }, reference || "No reference")),
    element("td", {}, activity, element("small", {}, process)),
    element("td", {}, element("time", { dateTime: since.toISOString() }, dayAndTime(since))),
    element("td", {}, what, element("small", {}, message))
  ));
  return element("table", { className: "cam-table" }, element("thead", {}, head), element("tbody", {}, ...rows));
}
function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (property in made) made[property] = value;
    else made.setAttribute(property, value);
  }
  made.append(...children);
  return made;
}
function dayAndTime(date) {
  return date.toLocaleString("en-GB", { timeZone: "Europe/London", dateStyle: "medium", timeStyle: "short" });
}
function inWords(type) {
  const words = type.replace(/([a-z])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`).replace(/[_-]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
var distinct = (values) => [...new Set(values)];

// cockpit/care-journey.js
useOwnSignIn();
var startPage = {
  id: "care-journey-start-page",
  pluginPoint: "cockpit.navigation",
  priority: 1,
  render: (node) => {
    const link = document.createElement("a");
    link.href = new URL(`${document.querySelector("base").getAttribute("app-root")}/../`, location.href).pathname;
    link.textContent = "Care Journey";
    node.append(link);
  }
};
var care_journey_default = [stuckCases, startPage];
export {
  care_journey_default as default
};
