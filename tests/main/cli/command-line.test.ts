import { describe, expect, it } from 'vitest';
import { ownArguments, readCommandLine } from '../../../src/main/cli/command-line';

function read(line: string, env: Readonly<Record<string, string>> = {}) {
  return readCommandLine({ args: line.split(' ').filter(Boolean), env, workingFolder: '/work' });
}

describe('the command line', () => {
  it('asks for nothing when it is empty', () => {
    expect(read('')).toEqual({ userData: null, passphraseFile: null, briefingId: null, pack: null });
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

  it('leave out the folder that Electron was started with', () => {
    expect(ownArguments(['electron', '--no-sandbox', '.', 'pack', 'b'], true)).toEqual([
      '--no-sandbox',
      'pack',
      'b',
    ]);
  });
});
