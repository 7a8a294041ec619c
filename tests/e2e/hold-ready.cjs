// Loaded into the program before its own code: it opens no window until the test is attached. To attach while the
// first window comes up hangs about once in twenty times.
const { app } = require('electron');

const ready = app.whenReady();
const attached = new Promise((resolve) => {
  // Playwright calls this when it is attached.
  globalThis.__playwright_run = resolve;
});
app.whenReady = async () => {
  await attached;
  return ready;
};
