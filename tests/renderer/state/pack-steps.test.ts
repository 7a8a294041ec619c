import { describe, expect, test } from 'vitest';
import { mostPackSteps } from '../../../src/renderer/state/pack-steps';
import { reduce } from '../../../src/renderer/state/reader';
import type { ReaderAction } from '../../../src/renderer/state/reader-action';
import { initialState, type ReaderState } from '../../../src/renderer/state/reader-state';
import { type PackRequest, usualRequest } from '../../../src/shared/pack/pack';

const usual = usualRequest('berlin-guarantees');

const after = (state: ReaderState, ...actions: readonly ReaderAction[]): ReaderState =>
  actions.reduce(reduce, state);
const changed = (change: Partial<PackRequest>, field: string | null = null): ReaderAction => ({
  kind: 'packFormChanged',
  request: { ...usual, ...change },
  field,
});
const undo: ReaderAction = { kind: 'packStepTaken', direction: 'undo' };
const redo: ReaderAction = { kind: 'packStepTaken', direction: 'redo' };

describe('the form of the pack', () => {
  test('goes back one change at a time, to where it began, and forward again', () => {
    const set = after(initialState, changed({ paper: 'Letter' }), changed({ inkSaving: true }));
    const once = after(set, undo);
    expect(once.packRequest).toEqual({ ...usual, paper: 'Letter' });
    const twice = after(once, undo);
    expect(twice.packRequest).toBeNull();
    expect(after(twice, undo)).toBe(twice);
    expect(after(twice, redo, redo).packRequest).toEqual(set.packRequest);
    expect(after(set, redo)).toBe(set);
  });

  test('takes what was typed in one field back at once', () => {
    const typed = after(
      initialState,
      changed({ marking: 'T' }, 'marking'),
      changed({ marking: 'TL' }, 'marking'),
      changed({ marking: 'TL', date: 'M' }, 'date'),
    );
    expect(after(typed, undo).packRequest?.marking).toBe('TL');
    expect(after(typed, undo, undo).packRequest).toBeNull();
  });

  test('forgets what would come next once it is set otherwise', () => {
    const set = after(initialState, changed({ paper: 'Letter' }), undo, changed({ inkSaving: true }));
    expect(after(set, redo)).toBe(set);
  });

  test('has the preset again that was chosen before', () => {
    const set = after(
      initialState,
      { kind: 'packFormChanged', request: usual, field: null, preset: 'Whole pack' },
      { kind: 'packFormChanged', request: { ...usual, inkSaving: true }, field: null, preset: 'By hand' },
    );
    expect(set.packPreset).toBe('By hand');
    expect(after(set, undo).packPreset).toBe('Whole pack');
    expect(after(set, undo, redo).packPreset).toBe('By hand');
  });

  test('does not take back what was chosen elsewhere', () => {
    const elsewhere: ReaderAction = {
      kind: 'packRequestChanged',
      request: { ...usual, notes: { include: 'none' } },
    };
    const set = after(initialState, changed({ paper: 'Letter' }), elsewhere);
    expect(after(set, undo)).toBe(set);
  });

  test('remembers so many changes and no more', () => {
    const changes = Array.from({ length: mostPackSteps + 20 }, (_, index) => changed({ date: `${index}` }));
    expect(after(initialState, ...changes).packSteps.past).toHaveLength(mostPackSteps);
  });
});
