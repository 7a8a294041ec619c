import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/project.mjs';

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }));

describe('the program’s own sources', () => {
  it.each([
    ['hand an address to another program', /\bopenExternal\b/],
    [
      'make elements from a string',
      /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\b/,
    ],
    ['run a string', /\beval\(|new Function\(/],
    [
      'speak to a network',
      /from 'node:(?:http2?|https|net|dgram|dns|tls)(?:\/promises)?'|\bnet\.(?:fetch|request)\b|new (?:WebSocket|EventSource|XMLHttpRequest)\b/,
    ],
    [
      'weaken a window',
      /nodeIntegration\w*: true|contextIsolation: false|sandbox: false|webSecurity: false|webviewTag: true|allowRunningInsecureContent|devTools: (?!!app\.isPackaged)|experimentalFeatures|enableBlinkFeatures/,
    ],
    ['listen to windows in a second place', /ipcMain\.(?:on|once|handleOnce)\b/],
  ])('never %s', (_what, words) => {
    expect(files.filter(({ text }) => words.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('make no page run anything but the calls of the paper, by their names', () => {
    const running = files.filter(({ text }) => /executeJavaScript/.test(text));
    expect(running.map(({ file }) => file)).toEqual(['main/pack/laid-out-paper.ts']);
    const said = running.flatMap(({ text }) => [
      ...text.matchAll(/executeJavaScript\w*\(\s*(.*?),?\s*\)[;,]/gs),
    ]);
    expect(said.map(([, words]) => words)).toEqual([
      '`paper.${name}(${JSON.stringify(given)})`',
      "'paper.headings()'",
    ]);
  });

  it('make windows only with the preferences of all windows', () => {
    const making = files.filter(({ text }) => text.includes('new BrowserWindow('));
    expect(making.length).toBeGreaterThan(0);
    for (const { file, text } of making) {
      const made = text.split('new BrowserWindow(').length - 1;
      expect({
        file,
        safe: [
          ...text.matchAll(
            /webPreferences: (?:safePreferences\(\)|\{ \.\.\.safePreferences\(\), backgroundThrottling: false \})/g,
          ),
        ].length,
      }).toEqual({
        file,
        safe: made,
      });
    }
  });
});
