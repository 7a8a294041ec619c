// Loaded into a program before its own code: when its first page stands, the page turns hostile. LECTERN_HOSTILE holds
// what to do, as JSON: the script, which layers to take away first, how long to wait, the file to say the end in, and where
// something is to be seen leaving, how much of it to wait for.
const { readFileSync, writeFileSync } = require('node:fs');
const { app, session } = require('electron');

const { script, without, waitMs, told, awaited } = JSON.parse(process.env.LECTERN_HOSTILE);
let isBegun = false;

if (without.includes('resolver')) {
  const append = app.commandLine.appendSwitch.bind(app.commandLine);
  app.commandLine.appendSwitch = (name, value) => {
    if (name !== 'host-resolver-rules') append(name, value);
  };
}

app.on('web-contents-created', (_event, contents) => {
  contents.once('did-finish-load', () => {
    if (isBegun) return;
    isBegun = true;
    void attack(contents).catch((error) => end(`failed: ${error.stack}`));
  });
});

async function attack(contents) {
  if (without.includes('policy')) {
    // What a mistake in the headers would be; Trusted Types go with it.
    contents.debugger.attach();
    await contents.debugger.sendCommand('Page.enable');
    await contents.debugger.sendCommand('Page.setBypassCSP', { enabled: true });
    const loaded = new Promise((resolve) => contents.once('did-finish-load', resolve));
    contents.reload();
    await loaded;
  }
  if (without.includes('filter')) session.defaultSession.webRequest.onBeforeRequest(null);
  await Promise.race([contents.executeJavaScript(script, true), later(500)]);
  await later(waitMs);
  for (let tries = 0; tries < 50 && !hasLeft(); tries += 1) await later(200);
  end('done');
}

function hasLeft() {
  const packets = readFileSync(awaited.log, 'latin1');
  return awaited.parts.every((part) => packets.includes(part));
}

function later(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function end(how) {
  writeFileSync(told, how);
  app.exit(0);
}
