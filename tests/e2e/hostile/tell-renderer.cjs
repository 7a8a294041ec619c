// Loaded into the program before its own code: says in LECTERN_TOLD which process draws the first page, what of Node the
// page can reach, and whether the developer tools open. The program then stays. With LECTERN_PACKAGED it takes itself
// for an installed one.
const { renameSync, writeFileSync } = require('node:fs');
const { app } = require('electron');

if (process.env.LECTERN_PACKAGED) {
  Object.defineProperty(app, 'isPackaged', { value: true });
  // Such a one is told no folder of its own.
  const folder = process.argv[process.argv.indexOf('--user-data') + 1];
  process.argv.splice(1, process.argv.length, `--user-data=${folder}`);
}

app.on('web-contents-created', (_event, contents) => {
  contents.once('did-finish-load', () => void tell(contents));
});

async function tell(contents) {
  const reachable = await contents.executeJavaScript(
    `['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter((name) => name in window)`,
  );
  contents.openDevTools({ mode: 'detach', activate: false });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const said = {
    pid: contents.getOSProcessId(),
    reachable,
    hasDevTools: contents.isDevToolsOpened(),
    switches: ['remote-debugging-port', 'remote-allow-origins'].filter((name) =>
      app.commandLine.hasSwitch(name),
    ),
  };
  const told = process.env.LECTERN_TOLD;
  writeFileSync(`${told}.part`, JSON.stringify(said));
  renameSync(`${told}.part`, told);
}
