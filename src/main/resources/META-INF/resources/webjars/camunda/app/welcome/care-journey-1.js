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

// shared/care-journey.js
useOwnSignIn();
