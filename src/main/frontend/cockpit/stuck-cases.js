// Every open incident at the place where it arose, oldest first, with the case it holds up.

const READ_AT_MOST = 500;
const SHOW_AT_MOST = 50;
const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

const WHAT = {
  failedJob: 'Step failed',
  failedExternalTask: 'Outside call failed',
};

export const stuckCases = {
  id: 'care-journey-stuck-cases',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render: async (node, { api }) => {
    const section = element('section', { className: 'stuck-cases' }, element('h3', {}, 'Stuck cases'));
    const state = element('p', { role: 'status' }, 'Loading...');
    section.append(state);
    node.append(section);
    try {
      const { cases, more } = await read(api.engineApi);
      if (cases.length > 0) section.append(tableOf(cases));
      state.textContent = summaryOf(cases, more);
    } catch (error) {
      state.textContent = `The list of stuck cases could not be read (${error.message}).`;
    }
  },
};

function summaryOf(cases, more) {
  if (cases.length === 0) return 'No case is stuck.';
  return more ? `The oldest ${cases.length} are listed; there are more.` : '';
}

async function read(engineApi) {
  const get = path => getJson(`${engineApi}/${path}`);
  const incidents = await get(`incident?sortBy=incidentTimestamp&sortOrder=asc&maxResults=${READ_AT_MOST}`);
  // an incident is repeated in every process that waits for the stuck one: only where it arose counts
  const roots = incidents.filter(incident => incident.id === incident.rootCauseIncidentId);
  const shown = roots.slice(0, SHOW_AT_MOST);
  const instances = distinct(shown.map(incident => incident.processInstanceId));
  const [references, models] = await Promise.all([
    readReferences(get, instances),
    readModels(get, distinct(shown.map(incident => incident.processDefinitionId))),
  ]);
  const cases = shown.map(incident => {
    const model = models.get(incident.processDefinitionId);
    return {
      reference: references.get(incident.processInstanceId),
      instance: incident.processInstanceId,
      process: model?.process ?? '',
      activity: model?.names.get(incident.activityId) ?? incident.activityId,
      since: new Date(incident.incidentTimestamp),
      what: WHAT[incident.incidentType] ?? inWords(incident.incidentType),
      message: incident.incidentMessage ?? '',
    };
  });
  return { cases, more: roots.length > shown.length || incidents.length === READ_AT_MOST };
}

async function readReferences(get, instances) {
  if (instances.length === 0) return new Map();
  const found = await get(`process-instance?processInstanceIds=${instances.join(',')}`);
  return new Map(found.map(instance => [instance.id, instance.businessKey]));
}

/** Names of processes and their elements, as they stand on the diagrams. */
async function readModels(get, definitions) {
  const models = await Promise.all(definitions.map(async id => {
    const { bpmn20Xml } = await get(`process-definition/${encodeURIComponent(id)}/xml`).catch(() => ({ bpmn20Xml: null }));
    if (!bpmn20Xml) return [id, null];
    const document = new DOMParser().parseFromString(bpmn20Xml, 'application/xml');
    const named = [...document.getElementsByTagNameNS(BPMN, '*')].filter(found => found.getAttribute('name'));
    return [id, {
      process: document.getElementsByTagNameNS(BPMN, 'process')[0]?.getAttribute('name'),
      names: new Map(named.map(found => [found.getAttribute('id'), found.getAttribute('name').replace(/\s+/g, ' ')])),
    }];
  }));
  return new Map(models);
}

async function getJson(url) {
  const response = await fetch(url, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

function tableOf(cases) {
  const head = element('tr', {}, ...['Case', 'Where', 'Since', 'What'].map(text => element('th', { scope: 'col' }, text)));
  const rows = cases.map(({ reference, instance, process, activity, since, what, message }) => element('tr', {},
    element('td', {}, element('a', { href: `#/process-instance/${instance}/runtime` }, reference || 'No reference')),
    element('td', {}, activity, element('small', {}, process)),
    element('td', {}, element('time', { dateTime: since.toISOString() }, dayAndTime(since))),
    element('td', {}, what, element('small', {}, message))));
  return element('table', { className: 'cam-table' }, element('thead', {}, head), element('tbody', {}, ...rows));
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
  return date.toLocaleString('en-GB', { timeZone: 'Europe/London', dateStyle: 'medium', timeStyle: 'short' });
}

/** deadlineBreached -> Deadline breached */
function inWords(type) {
  const words = type.replace(/([a-z])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`).replace(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const distinct = values => [...new Set(values)];
