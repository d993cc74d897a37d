// Cockpit loads a script of every plug-in and does not start without one. So far ours has only resources on the server.
export default [];
