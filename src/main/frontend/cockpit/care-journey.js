// Cockpit: a list of stuck cases on the dashboard and a link to the start page.
import { useOwnSignIn } from '../shared/sign-in.js';
import { stuckCases } from './stuck-cases.js';

useOwnSignIn();

const startPage = {
  id: 'care-journey-start-page',
  pluginPoint: 'cockpit.navigation',
  priority: 1,
  render: node => {
    const link = document.createElement('a');
    link.href = new URL(`${document.querySelector('base').getAttribute('app-root')}/../`, location.href).pathname;
    link.textContent = 'Care Journey';
    node.append(link);
  },
};

export default [stuckCases, startPage];
