// Our own parts of Cockpit. Who may see them is the server's word, asked at each sign-in.
import { board } from './stuck/board.js';
import { heat } from './heat/heat.js';
import { page as journey } from './path/page.js';
import { path } from './path/path.js';
import { timeline } from './path/timeline.js';
import { page } from './stuck/page.js';
import { sight } from './stuck/server.js';
import { trend } from './trend/chart.js';

const PLUGIN = '../../../api/cockpit/plugin/amanah/default/';

const allowed = (path) => ['$rootScope', ($rootScope) => (done) => {
  done(null, false);
  fetch(PLUGIN + path, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
    .then((answer) => done(null, answer.ok), () => done(null, false))
    .then(() => $rootScope.$applyAsync());
}];

const link = (address, text, className) => (node) => {
  const made = document.createElement('a');
  made.href = address;
  made.className = className;
  made.textContent = text;
  node.append(made);
};

let leaveBoard = () => {};
let leaveTrend = () => {};

export default [
  {
    id: 'amanah.models',
    pluginPoint: 'cockpit.navigation',
    priority: 50,
    properties: { access: allowed('models/differences') },
    render: link('../../../model-proses/', 'Model proses', 'amanah-models')
  },
  {
    id: 'amanah.stuck.navigation',
    pluginPoint: 'cockpit.navigation',
    priority: 60,
    properties: { access: allowed('operations/absences') },
    render: link('#/macet', 'Pengajuan macet', 'amanah-stuck-link')
  },
  {
    id: 'amanah.stuck.board',
    pluginPoint: 'cockpit.dashboard',
    priority: 100,
    render: (node, { api }) => {
      leaveBoard = board(node, api);
    },
    unmount: () => leaveBoard()
  },
  {
    id: 'amanah.stuck.trend',
    pluginPoint: 'cockpit.dashboard',
    priority: 90,
    render: (node, { api }) => {
      leaveTrend = trend(node, api);
    },
    unmount: () => leaveTrend()
  },
  {
    id: 'amanah.heat',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    render: (viewer, { api, processDefinitionId }) => heat(viewer, api, processDefinitionId)
  },
  {
    id: 'amanah.path',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    render: (viewer, { api, processInstanceId }) => path(viewer, api, processInstanceId)
  },
  {
    id: 'amanah.timeline',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 20,
    properties: { label: 'Perjalanan' },
    render: (node, { api, processInstanceId }) => {
      const server = sight(api);
      node.textContent = 'Sedang dimuat …';
      server.get(`/instances/${processInstanceId}/timeline`).then(
        (story) => node.replaceChildren(timeline(server, story)),
        (refusal) => node.replaceChildren(refusal.message)
      );
    }
  },
  {
    id: 'amanah.journey',
    pluginPoint: 'cockpit.route',
    properties: { path: '/macet/perjalanan' },
    render: (node, { api }) => journey(node, api)
  },
  {
    id: 'amanah.stuck.page',
    pluginPoint: 'cockpit.route',
    properties: { path: '/macet' },
    render: (node, { api }) => page(node, api)
  }
];
