// A strip of controls above a diagram, which makes room for it.

/** Puts something above the diagram; the diagram fits what is left. */
export function strip(viewer, made) {
  const canvas = viewer.get('canvas');
  const diagram = canvas.getContainer().closest('.bjs-container');
  if (made.isConnected) return;
  made.classList.add('amanah-strip');
  diagram.classList.add('amanah-below');
  diagram.parentElement.append(made);
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
}
