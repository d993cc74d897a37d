// The task list loads a script of every plug-in and does not start without one. Ours has only resources on the server.
export default [];
