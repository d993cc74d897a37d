// Settings of this application. Loaded first, before the application itself starts.
import '../../tasklist/scripts/amanah/fresh-labels.js';
import './amanah/model-page.js';

export default {
  app: { name: 'Beranda', vendor: 'Amanah' },
  // Only Indonesian: with a second language the browser's own would decide.
  locales: { availableLocales: ['id'], fallbackLocale: 'id' },
  disableWelcomeMessage: true
};
