// Settings of this application. Loaded first, before the application itself starts.
import '../../tasklist/scripts/amanah/fresh-labels.js';

export default {
  app: { name: 'Pantauan', vendor: 'Amanah' },
  // Only Indonesian: with a second language the browser's own would decide.
  locales: { availableLocales: ['id'], fallbackLocale: 'id' },
  disableWelcomeMessage: true
};
