import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listNotes } from '../../../src/main/notes/notes';
import { changeSettings, readSettings } from '../../../src/main/store/settings-store';
import { transact } from '../../../src/main/store/transact';
import { createStore } from '../../../src/main/store/store';
import { defaultSettings } from '../../../src/shared/contract/settings';
import { usualRequest } from '../../../src/shared/pack/pack';
import { presetChoices } from '../../../src/shared/pack/pack-preset';
import { temporaryFolder } from '../temporary-folder';
import { briefingId, writeNote } from '../notes/written-notes';

describe('the store', () => {
  it('reads the other presets of the pack when one cannot be read, and keeps that one as it is', () => {
    const store = createStore(join(temporaryFolder(), 'notes.db'));
    const choices = presetChoices(usualRequest('any'));
    const later = { name: 'Later', choices: { ...choices, sections: ['cover', 'of-a-later-program'] } };
    const [first, second] = [
      { name: 'First', choices },
      { name: 'Second', choices },
    ];
    changeSettings(store.database(), { theme: 'dark', packPresets: [first] });
    const raw = (): unknown =>
      JSON.parse(
        String(
          store.database().prepare("SELECT value FROM setting WHERE key = 'packPresets'").get()?.['value'],
        ),
      );
    transact(store.database(), () =>
      store
        .database()
        .prepare("UPDATE setting SET value = ? WHERE key = 'packPresets'")
        .run(JSON.stringify([later, first])),
    );
    expect(readSettings(store.database())).toMatchObject({ theme: 'dark', packPresets: [first] });
    changeSettings(store.database(), { packPresets: [first, second] });
    expect(readSettings(store.database()).packPresets).toEqual([first, second]);
    expect(raw()).toEqual([first, second, later]);
    changeSettings(store.database(), { packPresets: [] });
    expect(raw()).toEqual([later]);
    store.close();
  });

  it('is opened once, and again after it was closed', () => {
    const store = createStore(join(temporaryFolder(), 'notes.db'));
    const note = writeNote(store.database());
    expect(store.database()).toBe(store.database());
    store.close();
    expect(listNotes(store.database(), briefingId)).toEqual([note]);
    store.close();
  });

  it('can be read where it cannot be written, refuses with a sentence, and writes as soon as it can', () => {
    const folder = temporaryFolder();
    const place = join(folder, 'data');
    // A file in the place of the folder keeps everybody from writing there, the administrator too.
    writeFileSync(place, '');
    const store = createStore(join(place, 'notes.db'));
    expect(listNotes(store.database(), briefingId)).toEqual([]);
    expect(readSettings(store.database())).toEqual(defaultSettings);
    expect(() => writeNote(store.database())).toThrow(/The notes cannot be kept: .* cannot be written/);
    expect(() => changeSettings(store.database(), { theme: 'dark' })).toThrow(/cannot be kept/);

    rmSync(place);
    const note = writeNote(store.database());
    expect(listNotes(store.database(), briefingId)).toEqual([note]);
    store.close();
  });

  it('keeps nothing of what it refused', () => {
    const folder = temporaryFolder();
    const place = join(folder, 'data');
    mkdirSync(place);
    const first = createStore(join(place, 'notes.db'));
    const note = writeNote(first.database());
    first.close();
    renameSync(place, join(folder, 'away'));
    writeFileSync(place, '');
    const store = createStore(join(place, 'notes.db'));
    expect(() => writeNote(store.database(), { body: 'refused' })).toThrow(/cannot be kept/);
    rmSync(place);
    renameSync(join(folder, 'away'), place);
    expect(listNotes(store.database(), briefingId)).toEqual([note]);
    store.close();
  });
});
