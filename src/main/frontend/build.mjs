// Builds what the browser loads into src/main/resources; see README.md.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

/** Raise this with every change of our own scripts, here and in each scripts/config.js: browsers keep the old ones. */
const SCRIPTS = 1;
const FORM_JS = versionOf('@bpmn-io/form-js-viewer');

const here = dirname(fileURLToPath(import.meta.url));
const resources = join(here, '../resources');
const app = name => join(resources, 'META-INF/resources/webjars/camunda/app', name);
const govuk = join(resources, 'static/vendor/govuk');

const host = join(app('tasklist'), `forms/host-${FORM_JS}.js`);
const library = await esbuild.build({
  entryPoints: [join(here, 'host/host.js')],
  outfile: host,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',           // every licence is in the file beside it
  metafile: true,
  banner: { js: `/*! form-js ${FORM_JS} (bpmn.io) and what it needs; licences: host-${FORM_JS}.licences.txt */` },
  plugins: [britishCalendar()],
});
writeFileSync(host.replace(/\.js$/, '.licences.txt'), licencesOf(library.metafile));
copyFileSync(inPackage('@bpmn-io/form-js-viewer', 'dist/assets/form-js.css'), join(app('tasklist'), `forms/form-js-${FORM_JS}.css`));

await script('tasklist/tasklist-forms.js', join(app('tasklist'), `forms/tasklist-forms-${SCRIPTS}.js`));
await script('cockpit/care-journey.js', join(app('cockpit'), `care-journey-${SCRIPTS}.js`));
for (const name of ['admin', 'welcome']) {
  await script('shared/care-journey.js', join(app(name), `care-journey-${SCRIPTS}.js`));
}

const styles = sass.compile(join(here, 'pages/govuk.scss'), {
  loadPaths: [join(here, 'node_modules')],
  style: 'compressed',
  quietDeps: true,
});
mkdirSync(govuk, { recursive: true });
const withoutCrest = styles.css.replace(/[^{}]*\{[^{}]*govuk-crest[^{}]*\}/g, '');
writeFileSync(join(govuk, 'govuk-frontend.css'),
  `/*! GOV.UK Frontend ${versionOf('govuk-frontend')}, licence: LICENCE.txt; without the typeface and the crest */\n${withoutCrest}\n`);
copyFileSync(join(here, 'pages/govuk-frontend.licence.txt'), join(govuk, 'LICENCE.txt'));

/** Our own code stays readable in the browser. */
async function script(from, outfile) {
  await esbuild.build({
    entryPoints: [join(here, from)],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'ascii',
    plugins: [hostOutside()],
  });
}

function britishCalendar() {
  return {
    name: 'british-calendar',
    setup: build => build.onResolve({ filter: /^flatpickr$/ }, ({ importer }) =>
      importer.includes('form-js-viewer') ? { path: join(here, 'host/calendar.js') } : undefined),
  };
}

function hostOutside() {
  return {
    name: 'host-outside',
    setup: build => build.onResolve({ filter: /host\/host\.js$/ }, () => ({ path: `./host-${FORM_JS}.js`, external: true })),
  };
}

function licencesOf({ inputs }) {
  const names = Object.keys(inputs)
    .map(path => path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
    .filter(Boolean);
  return [...new Set(names)].sort().map(name => {
    const file = readdirSync(inPackage(name, '.')).find(entry => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(inPackage(name, file), 'utf8').trim() : `Licence: ${JSON.parse(readFileSync(inPackage(name, 'package.json'))).license}`;
    return `${name} ${versionOf(name)}\n${'='.repeat(60)}\n${text}\n`;
  }).join('\n\n').replace(/[ \t]*\r?\n/g, '\n');
}

function inPackage(name, path) {
  return join(dirname(fileURLToPath(import.meta.url)), 'node_modules', name, path);
}

function versionOf(name) {
  return JSON.parse(readFileSync(inPackage(name, 'package.json'))).version;
}
