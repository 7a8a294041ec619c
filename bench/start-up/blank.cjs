// The baseline: the smallest program that shows one line in a window.
const { app, BrowserWindow } = require('electron');
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
  return window.loadURL('data:text/html,<title>Blank</title><h1>Blank</h1>');
});
