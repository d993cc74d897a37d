// Settings of the task list. Loaded first, before the application itself starts.
import './amanah/amanah.js';

export default {
  app: { name: 'Tugas', vendor: 'Amanah' },
  // Only Indonesian: with a second language the browser's own would decide.
  locales: { availableLocales: ['id'], fallbackLocale: 'id' },
  dateFormat: { monthName: 'MMMM', day: 'DD', abbr: 'lll', normal: 'LLL', long: 'LLLL', short: 'LL' },
  disableWelcomeMessage: true,
  // A comment belongs to the group's whole case, not only to the task it was written in.
  assignProcessInstanceIdToTaskComment: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'Ambil tugas yang sedang dibuka' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Ke daftar saringan' },
    focusList: { key: 'ctrl+alt+l', description: 'Ke daftar tugas' },
    focusForm: { key: 'ctrl+alt+f', description: 'Ke isian pertama formulir' },
    startProcess: { key: 'ctrl+alt+p', description: 'Mulai pengajuan baru' }
  }
};
