/** Lets the browser draw and answer before what comes next. Unlike a timer it is not slowed down in a tab out of sight. */
export function nextTask(): Promise<void> {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
