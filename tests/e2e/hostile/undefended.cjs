// A program as careless as Electron allows: what the hostile page can do where nothing is in its way.
const { app, BrowserWindow, protocol } = require('electron');

protocol.registerSchemesAsPrivileged([
  { scheme: 'lectern', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
void app.whenReady().then(() => {
  protocol.handle('lectern', (request) => {
    const { pathname } = new URL(request.url);
    const [, to] = /^\/redirect\/(.+)$/.exec(pathname) ?? [];
    if (to) return new Response(null, { status: 302, headers: { location: `https://${to}/` } });
    return new Response('<!doctype html><title>x</title><body></body>', {
      headers: { 'content-type': 'text/html' },
    });
  });
  const window = new BrowserWindow({ webPreferences: { webviewTag: true } });
  void window.loadURL('lectern://app/index.html');
});
