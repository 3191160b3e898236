export default {
  app: { name: 'Welcome', vendor: 'Care Journey' },
  customScripts: ['care-journey-1'],
  disableWelcomeMessage: true,
};
