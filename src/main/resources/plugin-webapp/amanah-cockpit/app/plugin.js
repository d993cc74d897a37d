/* See app/tasklist/styles/user-styles.css. */
// Leads managers from Cockpit to the page "Model proses". Who is a manager is the server's word, asked at each sign-in.
const MODELS = '../../../api/cockpit/plugin/amanah/default/models/differences';

export default [
  {
    id: 'amanah.models',
    pluginPoint: 'cockpit.navigation',
    priority: 50,
    properties: {
      access: ['$rootScope', ($rootScope) => (done) => {
        done(null, false);
        fetch(MODELS, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
          .then((answer) => done(null, answer.ok), () => done(null, false))
          .then(() => $rootScope.$applyAsync());
      }]
    },
    render: (node) => {
      const link = document.createElement('a');
      link.href = '../../../model-proses/';
      link.className = 'amanah-models';
      link.textContent = 'Model proses';
      node.append(link);
    }
  }
];
