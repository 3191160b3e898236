// The clock of the demonstration on the start page: shows it and moves it forward.

const form = document.getElementById('demo-clock');
const button = form.querySelector('button');
const now = document.getElementById('demo-clock-now');
const status = document.getElementById('demo-clock-status');

function show(clock) {
  now.parentElement.hidden = false;
  now.textContent = new Date(clock.now).toLocaleString('en-GB', {
    timeZone: 'Europe/London', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit',
  });
}

async function call(options = {}) {
  // named as a script's request: otherwise the browser itself would ask for a password
  const headers = { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...options.headers };
  const response = await fetch(form.action, { ...options, headers });
  if (response.redirected || [401, 403].includes(response.status)) throw new Error('Sign in first to move the clock.');
  if (!response.ok) throw new Error('The clock could not be moved. Please try again.');
  return response.json();
}

function securityHeader() {
  const content = name => document.querySelector(`meta[name="${name}"]`)?.content;
  return content('_csrf') ? { [content('_csrf_header')]: content('_csrf') } : {};
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  button.disabled = true;
  status.textContent = 'Moving the clock. Everything that falls due on the way is done first, which can take a moment.';
  try {
    show(await call({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...securityHeader() },
      body: JSON.stringify({ advance: form.elements.advance.value }),
    }));
    status.textContent = 'Done.';
  } catch (error) {
    status.textContent = error.message;
  } finally {
    button.disabled = false;
  }
});

form.hidden = false;
call().then(show).catch(() => {});
