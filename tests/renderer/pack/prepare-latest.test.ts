import { describe, expect, test } from 'vitest';
import { createPreparer, type FirstPage, type Preparation } from '../../../src/renderer/pack/prepare-latest';

/** Work that ends when the test says so. */
function startable() {
  const started: string[] = [];
  const ends = new Map<string, { resolve: (pack: string) => void; reject: (error: Error) => void }>();
  const firsts = new Map<string, (first: FirstPage) => void>();
  const prepare = (request: string, tellFirst: (first: FirstPage) => void): Promise<string> => {
    started.push(request);
    firsts.set(request, tellFirst);
    return new Promise((resolve, reject) => ends.set(request, { resolve, reject }));
  };
  const end = async (request: string, error?: Error): Promise<void> => {
    if (error) ends.get(request)?.reject(error);
    else ends.get(request)?.resolve(`pack ${request}`);
    // The preparer's own steps after it are microtasks; a macrotask comes after all of them.
    await new Promise(setImmediate);
  };
  const calledOff: string[] = [];
  const callOff = (): void => void calledOff.push(started.at(-1) ?? '');
  const printFirst = (request: string): void => firsts.get(request)?.({ url: `first ${request}`, pages: 9 });
  return { started, calledOff, prepare, callOff, end, printFirst };
}

describe('a preparer', () => {
  test('of what comes while it works, lays out the last only, and tells of no other as ready', async () => {
    const { started, prepare, callOff, end } = startable();
    const told: Preparation<string>[] = [];
    const preparer = createPreparer({ prepare, callOff }, (each) => told.push(each));
    for (const request of ['T', 'TL', 'TLP']) preparer.want(request);
    await end('T');
    expect(started).toEqual(['T', 'TLP']);
    await end('TLP');
    expect(told.filter(({ kind }) => kind === 'ready')).toEqual([{ kind: 'ready', last: 'pack TLP' }]);
  });

  test('keeps the pack that is on screen while the next is laid out, and when that fails', async () => {
    const { prepare, callOff, end } = startable();
    const told: Preparation<string>[] = [];
    const preparer = createPreparer({ prepare, callOff }, (each) => told.push(each));
    preparer.want('a');
    await end('a');
    preparer.want('b');
    expect(told.at(-1)).toEqual({ kind: 'preparing', last: 'pack a', first: null });
    await end('b', new Error('No room.'));
    expect(told.at(-1)).toEqual({ kind: 'failed', last: 'pack a', reason: 'No room.' });
    preparer.want('c');
    await end('c');
    expect(told.at(-1)).toEqual({ kind: 'ready', last: 'pack c' });
  });

  test('tells of the first page of what is wanted, and of no other', async () => {
    const { prepare, callOff, end, printFirst } = startable();
    const told: Preparation<string>[] = [];
    const preparer = createPreparer({ prepare, callOff }, (each) => told.push(each));
    const firsts = () => told.flatMap((each) => (each.kind === 'preparing' ? (each.first?.url ?? []) : []));
    preparer.want('a');
    printFirst('a');
    expect(told.at(-1)).toEqual({ kind: 'preparing', last: null, first: { url: 'first a', pages: 9 } });
    preparer.want('b');
    expect(told.at(-1)).toEqual({ kind: 'preparing', last: null, first: null });
    printFirst('a');
    await end('a');
    printFirst('b');
    preparer.cancel();
    printFirst('b');
    expect(firsts()).toEqual(['first a', 'first b']);
    expect(told.at(-1)).toEqual({ kind: 'cancelled', last: null });
  });

  test('tells nothing after it was stopped', async () => {
    const { prepare, callOff, end } = startable();
    const told: Preparation<string>[] = [];
    const preparer = createPreparer({ prepare, callOff }, (each) => told.push(each));
    preparer.want('a');
    preparer.stop();
    await end('a');
    expect(told).toEqual([{ kind: 'preparing', last: null, first: null }]);
  });

  test('that was cancelled shows the pages before, forgets what comes of it, and lays out again when asked', async () => {
    const { started, calledOff, prepare, callOff, end } = startable();
    const told: Preparation<string>[] = [];
    const preparer = createPreparer({ prepare, callOff }, (each) => told.push(each));
    preparer.want('a');
    await end('a');
    preparer.want('b');
    preparer.cancel();
    expect(calledOff).toEqual(['b']);
    await end('b', new Error('Called off.'));
    expect(told.at(-1)).toEqual({ kind: 'cancelled', last: 'pack a' });
    preparer.again();
    expect(started).toEqual(['a', 'b', 'b']);
    await end('b');
    expect(told.at(-1)).toEqual({ kind: 'ready', last: 'pack b' });
    // Nothing is laid out now: there is nothing to cancel, and nothing to lay out again.
    preparer.cancel();
    preparer.again();
    expect([started.length, told.at(-1)?.kind]).toEqual([3, 'ready']);
  });

  test('that takes long is called off for a newer one, and one that does not is left to end', async () => {
    const { started, calledOff, prepare, callOff, end } = startable();
    const preparer = createPreparer({ prepare, callOff, patienceMs: 20 }, () => undefined);
    preparer.want('short');
    preparer.want('next');
    expect(calledOff).toEqual([]);
    await end('short');
    await new Promise((resolve) => setTimeout(resolve, 40));
    preparer.want('newest');
    expect(calledOff).toEqual(['next']);
    await end('next', new Error('Called off.'));
    expect(started).toEqual(['short', 'next', 'newest']);
  });
});
