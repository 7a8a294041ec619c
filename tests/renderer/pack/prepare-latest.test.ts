import { describe, expect, test } from 'vitest';
import { createPreparer, type Preparation } from '../../../src/renderer/pack/prepare-latest';

/** Work that ends when the test says so. */
function startable() {
  const started: string[] = [];
  const ends = new Map<string, { resolve: (pack: string) => void; reject: (error: Error) => void }>();
  const prepare = (request: string): Promise<string> => {
    started.push(request);
    return new Promise((resolve, reject) => ends.set(request, { resolve, reject }));
  };
  const end = async (request: string, error?: Error): Promise<void> => {
    if (error) ends.get(request)?.reject(error);
    else ends.get(request)?.resolve(`pack ${request}`);
    // The preparer's own steps after it are microtasks; a macrotask comes after all of them.
    await new Promise(setImmediate);
  };
  return { started, prepare, end };
}

describe('a preparer', () => {
  test('of what comes while it works, lays out the last only, and tells of no other as ready', async () => {
    const { started, prepare, end } = startable();
    const told: Preparation<string>[] = [];
    const preparer = createPreparer(prepare, (each) => told.push(each));
    for (const request of ['T', 'TL', 'TLP']) preparer.want(request);
    await end('T');
    expect(started).toEqual(['T', 'TLP']);
    await end('TLP');
    expect(told.filter(({ kind }) => kind === 'ready')).toEqual([{ kind: 'ready', last: 'pack TLP' }]);
  });

  test('keeps the pack that is on screen while the next is laid out, and when that fails', async () => {
    const { prepare, end } = startable();
    const told: Preparation<string>[] = [];
    const preparer = createPreparer(prepare, (each) => told.push(each));
    preparer.want('a');
    await end('a');
    preparer.want('b');
    expect(told.at(-1)).toEqual({ kind: 'preparing', last: 'pack a' });
    await end('b', new Error('No room.'));
    expect(told.at(-1)).toEqual({ kind: 'failed', last: 'pack a', reason: 'No room.' });
    preparer.want('c');
    await end('c');
    expect(told.at(-1)).toEqual({ kind: 'ready', last: 'pack c' });
  });

  test('tells nothing after it was stopped', async () => {
    const { prepare, end } = startable();
    const told: Preparation<string>[] = [];
    const preparer = createPreparer(prepare, (each) => told.push(each));
    preparer.want('a');
    preparer.stop();
    await end('a');
    expect(told).toEqual([{ kind: 'preparing', last: null }]);
  });
});
