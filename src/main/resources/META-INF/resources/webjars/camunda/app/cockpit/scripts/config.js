export default {
  app: { name: 'Cockpit', vendor: 'Care Journey' },
  customScripts: ['care-journey-1'],
  disableWelcomeMessage: true,
};
