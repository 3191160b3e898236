// People sign in to the service itself; the sign-in page of Camunda's web apps leads nowhere and is never shown.

const appRoot = document.querySelector('base').getAttribute('app-root');
const signInPage = new URL(`${appRoot}/../login`, location.href).pathname;
let leaving = false;

function leave(page) {
  if (leaving) return;
  leaving = true;
  location.assign(page);
}

function leaveWhenAskedToSignIn() {
  if (location.hash.startsWith('#/login')) leave(signInPage);
}

export const isLeaving = () => leaving;

export function useOwnSignIn() {
  window.angular.module('cam.commons.auth').run(['$rootScope', $rootScope => {
    $rootScope.$on('authentication.login.required', event => {
      event.preventDefault();
      leave(signInPage);
    });
    // signing out itself is a POST to the web app's own address, which the service answers
    $rootScope.$on('authentication.logout.success', event => {
      event.preventDefault();
      leave(`${signInPage}?logout`);
    });
  }]);
  addEventListener('hashchange', leaveWhenAskedToSignIn);
  // "back" after signing out must not bring back what was on the screen
  addEventListener('pageshow', event => event.persisted && location.reload());
  leaveWhenAskedToSignIn();
}
