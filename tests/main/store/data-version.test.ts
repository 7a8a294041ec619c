import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createOutsideLook } from '../../../src/main/store/data-version';
import { transact } from '../../../src/main/store/transact';
import { createStore } from '../../../src/main/store/store';
import { temporaryFolder } from '../temporary-folder';
import { writeNote } from '../notes/written-notes';

it('a look sees what others wrote, once, and not what was written here', () => {
  const file = join(temporaryFolder(), 'notes.db');
  const [here, other] = [createStore(file), createStore(file)];
  const isChanged = createOutsideLook(here.opened);
  expect(isChanged()).toBe(false);
  expect(here.opened()).toBeNull();
  here.database();
  expect(isChanged()).toBe(true);
  writeNote(here.database());
  expect(isChanged()).toBe(false);
  writeNote(other.database());
  expect(isChanged()).toBe(true);
  expect(isChanged()).toBe(false);
  // While another program is writing the look waits for nothing, and sees it when it is done.
  transact(other.database(), () => {
    writeNote(other.database());
    expect(isChanged()).toBe(false);
  });
  expect(isChanged()).toBe(true);
  // Another connection, after the store was closed and opened again, may have missed something.
  here.close();
  expect(isChanged()).toBe(false);
  here.database();
  expect(isChanged()).toBe(true);
  here.close();
  other.close();
});
