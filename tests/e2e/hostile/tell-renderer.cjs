// Loaded into the program before its own code: says in LECTERN_TOLD which process draws the first page, and what of Node
// the page can reach. The program then stays.
const { renameSync, writeFileSync } = require('node:fs');
const { app } = require('electron');

app.on('web-contents-created', (_event, contents) => {
  contents.once('did-finish-load', async () => {
    const reachable = await contents.executeJavaScript(
      `['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter((name) => name in window)`,
    );
    const told = process.env.LECTERN_TOLD;
    writeFileSync(`${told}.part`, JSON.stringify({ pid: contents.getOSProcessId(), reachable }));
    renameSync(`${told}.part`, told);
  });
});
