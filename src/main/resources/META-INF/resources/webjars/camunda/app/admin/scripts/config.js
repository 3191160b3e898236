export default {
  app: { name: 'Admin', vendor: 'Care Journey' },
  customScripts: ['care-journey-1'],
  disableWelcomeMessage: true,
};
