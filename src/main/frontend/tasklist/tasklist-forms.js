// Draws the forms of tasks and start events with a current form-js instead of the one that Tasklist brings along.
// Tasklist loads custom scripts before it starts AngularJS, so its directive for Camunda Forms can be replaced here.
import { getSchemaVariables } from '../host/host.js';
import { isLeaving, useOwnSignIn } from '../shared/sign-in.js';
import { draftOf, forgetAllDrafts, forgetDraft, hasDrafts, keepDraft } from './drafts.js';
import { FormView } from './form-view.js';
import { plainMessage, problemsIn } from './refusal.js';
import { toData, toVariables } from './variables.js';

/** Tasklist releases its button and shows no message for exactly this text. */
const QUIETLY = 'camForm submission prevented';
const MINUTE = 60_000;

const angular = window.angular;
const views = new Set();       // what is on the screen: the form of a task, perhaps a start form above it

function camundaForm(camAPI, Notifications) {
  const tasks = camAPI.resource('task');
  const processes = camAPI.resource('process-definition');

  return function link(scope, element, attributes, tasklistForm) {
    let view = null;
    let params = null;
    let shownKey = null;

    const user = () => scope.$root.authentication?.name;
    const isReadOnly = () => !!tasklistForm.getOptions().disableForm;      // nobody has claimed the task, or somebody else has

    async function load(key) {
      const asked = tasklistForm.getParams();
      const response = await fetch(`${key}?noCache=${Date.now()}`);
      const answer = await response.json().catch(() => null);
      if (!response.ok) throw new Error(answer?.message ?? `The form cannot be loaded (${response.status}).`);
      const names = getSchemaVariables(answer);
      const variables = asked.taskId
        ? await tasks.formVariables({ id: asked.taskId, names, deserializeValues: false })
        : await processes.formVariables({ id: asked.processDefinitionId, names, deserializeValues: false });
      return { asked, schema: answer, data: toData(variables) };
    }

    async function show(key) {
      tasklistForm.notifyFormValidated(true);              // no Complete before there is something to complete
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
        tasklistForm.notifyFormValidated(false);           // Complete stays enabled: a click shows what is wrong
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
      Notifications.clear({ type: 'danger' });
      await leaveInput();
      const answers = view && !isReadOnly() ? view.answers() : null;
      if (!answers) return done(new Error(QUIETLY));
      const completed = view;
      try {
        const variables = toVariables(answers);
        const result = params.taskId
          ? await tasks.submitForm({ id: params.taskId, variables })
          : await processes.submitForm({ id: params.processDefinitionId, variables });
        if (params.taskId) forgetDraft(user(), params.taskId);
        if (view === completed) discard();
        return done(null, result);
      } catch (error) {
        const problems = problemsIn(error.message ?? '');
        if (view === completed && problems.length > 0) {
          view.showProblems(problems);
          return done(new Error(QUIETLY));
        }
        return done(new Error(plainMessage(error)));
      }
    }

    /** What is being typed counts too; a date takes a few rounds of drawing until it has reached the form. */
    async function leaveInput() {
      if (!element[0].contains(document.activeElement)) return;
      document.activeElement.blur();
      for (let round = 0; round < 4; round++) await nextFrame();
    }

    scope.$watch('asynchronousFormKey', form => {
      if (!form?.loaded || form.key === shownKey) return;
      close();
      shownKey = form.key;
      show(form.key);
    }, true);
    scope.$watch(isReadOnly, readOnly => {
      if (view) view.readOnly = readOnly;
    });
    scope.$on('shortcut:focusForm', () => view?.focus());
    scope.$on('$destroy', close);
    tasklistForm.registerCompletionHandler(done => {
      complete((error, result) => scope.$root.$evalAsync(() => done(error, result)));
    });
    tasklistForm.registerSaveHandler(() => {});            // Tasklist would keep drafts in the browser's storage
  };
}

function nextFrame() {
  return new Promise(resolve => {
    setTimeout(resolve, 100);                              // nothing is drawn while the window is hidden
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/**
 * Pressing the button would leave the field first, which closes calendars and moves the button away from under the
 * mouse: the click would be lost. So the field is left only when the click has come.
 */
function keepButtonUnderMouse() {
  addEventListener('mousedown', event => {
    if (views.size === 0 || !event.target.closest?.('.form-actions .btn-primary, .modal-footer .btn-primary')) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
}

/** What went wrong with one task says nothing about the next one. */
function closeMessagesWithTheirTask($rootScope, $location, Notifications) {
  $rootScope.$watch(() => $location.search().task, (task, before) => {
    if (task !== before) Notifications.clear({ type: 'danger' });
  });
}

/** Long answers take longer than a session lasts: whoever is typing stays signed in. */
function staySignedInWhileTyping(Uri) {
  let typed = false;
  addEventListener('input', () => {
    typed = views.size > 0;
  }, true);
  setInterval(() => {
    if (typed) fetch(Uri.appUri('admin://auth/user/:engine')).catch(() => {});
    typed = false;
  }, 5 * MINUTE);
}

function warnBeforeAnswersAreLost() {
  addEventListener('beforeunload', event => {
    const unsaved = hasDrafts() || [...views].some(view => Object.keys(view.changes()).length > 0);
    if (unsaved && !isLeaving()) event.preventDefault();
  });
}

function loadStyles() {
  const appRoot = document.querySelector('base').getAttribute('app-root');
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `${appRoot}/app/tasklist/forms/form-js-2.0.0.css`;
  document.head.append(link);
}

loadStyles();
useOwnSignIn();
warnBeforeAnswersAreLost();
keepButtonUnderMouse();
angular.module('cam.tasklist.form')
  .config(['$provide', $provide => {
    $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', 'camAPI', 'Notifications', ($delegate, camAPI, Notifications) => {
      const link = camundaForm(camAPI, Notifications);
      $delegate[0].compile = () => link;
      return $delegate;
    }]);
  }])
  .run(['$rootScope', '$location', 'Notifications', closeMessagesWithTheirTask])
  .run(['Uri', staySignedInWhileTyping])
  .run(['$rootScope', $rootScope => $rootScope.$on('authentication.logout.success', forgetAllDrafts)]);
