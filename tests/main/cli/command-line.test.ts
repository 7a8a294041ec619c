import { describe, expect, it } from 'vitest';
import { ownArguments, readCommandLine } from '../../../src/main/cli/command-line';

function read(line: string, env: Readonly<Record<string, string>> = {}) {
  return readCommandLine({ args: line.split(' ').filter(Boolean), env, workingFolder: '/work' });
}

describe('the command line', () => {
  it('asks for nothing when it is empty', () => {
    expect(read('')).toEqual({
      userData: null,
      passphraseFile: null,
      briefingId: null,
      file: null,
      pack: null,
    });
  });

  it('names the folder of the data, resolved where the program was started', () => {
    expect(read('--user-data data').userData).toBe('/work/data');
    expect(read('--user-data=/data').userData).toBe('/data');
  });

  it('takes the folder from the environment, but its own word first', () => {
    expect(read('', { LECTERN_USER_DATA: '/env' }).userData).toBe('/env');
    expect(read('--user-data /own', { LECTERN_USER_DATA: '/env' }).userData).toBe('/own');
    expect(read('', { LECTERN_USER_DATA: '' }).userData).toBeNull();
  });

  it('names the briefing to open', () => {
    expect(read('--briefing berlin-guarantees').briefingId).toBe('berlin-guarantees');
  });

  it.each([
    ['berlin', 'berlin', null],
    ['open berlin', 'berlin', null],
    ['--user-data /d open berlin', 'berlin', null],
    ['./berlin', null, '/work/berlin'],
    ['open colleague.annotations', null, '/work/colleague.annotations'],
    ['/elsewhere/briefing.json --user-data /d', null, '/elsewhere/briefing.json'],
    ['open', null, null],
    ['pack berlin', null, null],
  ])('of `%s` opens the briefing %s and the file %s', (line, briefingId, file) => {
    expect(read(line)).toMatchObject({ briefingId, file });
  });

  it('hands everything after the word pack to the pack, and still reads the folder there', () => {
    expect(read('--user-data /d pack berlin --out f.pdf').pack).toEqual(['berlin', '--out', 'f.pdf']);
    expect(read('pack berlin --user-data /d')).toMatchObject({
      userData: '/d',
      pack: ['berlin', '--user-data', '/d'],
    });
  });

  it('is a pack only when that is the first word', () => {
    expect(read('berlin pack').pack).toBeNull();
    expect(read('--briefing pack').pack).toBeNull();
  });

  it('passes over the switches of Chromium', () => {
    expect(read('--no-sandbox --log-level=3 --briefing b')).toEqual({
      userData: null,
      passphraseFile: null,
      briefingId: 'b',
      file: null,
      pack: null,
    });
  });

  it.each(['--user-data', '--briefing', '--user-data=', '--briefing='])(
    'refuses %s without a value',
    (line) => {
      expect(() => read(line)).toThrow(/needs a value/);
    },
  );
});

describe('the arguments of the program', () => {
  it('begin after the program itself', () => {
    expect(ownArguments(['lectern', '--briefing', 'b'], false)).toEqual(['--briefing', 'b']);
  });

  it('begin after two hyphens where nothing but switches stands before', () => {
    expect(ownArguments(['lectern', '--log-level=3', '--', 'search', '--', '--x'], false)).toEqual([
      'search',
      '--',
      '--x',
    ]);
    expect(ownArguments(['lectern', '--', '--inspect'], false)).toEqual(['--inspect']);
    expect(ownArguments(['lectern', 'search', '--', '--x'], false)).toEqual(['search', '--', '--x']);
  });

  it('leave out the folder that Electron was started with', () => {
    expect(ownArguments(['electron', '--no-sandbox', '.', 'pack', 'b'], true)).toEqual([
      '--no-sandbox',
      'pack',
      'b',
    ]);
    expect(ownArguments(['electron', '--require', '/hold.cjs', '.', 'x.annotations'], true)).toEqual([
      '--require',
      'x.annotations',
    ]);
  });
});
