// Chromium with nothing of ours in it, to print a static page.
const { app } = require('electron');
app.on('window-all-closed', () => undefined);
