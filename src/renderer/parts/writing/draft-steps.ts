/** What the reader changed in a note that is not saved yet, one thing after another, to be taken back and done again. Pure. */
import type { DraftPart } from '../../../shared/notes/unsaved-step';
import type { EditingAction, Writing } from './note-editing';

interface DraftStep {
  readonly part: DraftPart;
  /** The other side of the change: before it for what is done, after it for what was taken back. */
  readonly writing: Writing;
  /** Whether more of the same still belongs to it. */
  readonly isOpen: boolean;
}

export interface DraftSteps {
  readonly done: readonly DraftStep[];
  readonly undone: readonly DraftStep[];
}

export const noDraftSteps: DraftSteps = { done: [], undone: [] };

const parts: Partial<Readonly<Record<EditingAction['kind'], DraftPart>>> = {
  bodyTyped: 'words',
  labelChosen: 'label',
  tagTyped: 'tags',
  tagEnded: 'tags',
  tagRemoved: 'tags',
  questionSet: 'question',
};

/** The steps after the action, with which the writing went from `before` to `after`. What is no change of a draft is none. */
export function recordDraftStep(
  steps: DraftSteps,
  action: EditingAction['kind'],
  { before, after }: { readonly before: Writing; readonly after: Writing },
): DraftSteps {
  const part = parts[action];
  if (part === undefined || isSame(before, after)) return steps;
  const last = steps.done.at(-1);
  const goesOn = last !== undefined && last.isOpen && last.part === part;
  const from = goesOn ? last.writing : before;
  const earlier = goesOn ? steps.done.slice(0, -1) : steps.done;
  // What the field itself took back is no change any more.
  if (goesOn && isSame(from, after)) return { done: earlier, undone: [] };
  const isOpen = action === 'bodyTyped' || action === 'tagTyped';
  return { done: [...earlier, { part, writing: from, isOpen }], undone: [] };
}

/** Takes back the last change, or does the one again that was taken back last; null when there is none. */
export function takeDraftStep(
  { done, undone }: DraftSteps,
  direction: 'undo' | 'redo',
  now: Writing,
): { readonly steps: DraftSteps; readonly writing: Writing; readonly part: DraftPart } | null {
  const [from, to] = direction === 'undo' ? [done, undone] : [undone, done];
  const step = from.at(-1);
  if (!step) return null;
  const rest = from.slice(0, -1);
  const other = [...to, { ...step, writing: now, isOpen: false }];
  const { workflow, links } = now;
  return {
    steps: direction === 'undo' ? { done: rest, undone: other } : { done: other, undone: rest },
    // What is changed beside the editor stays as it is.
    writing: { ...step.writing, workflow, links },
    part: step.part,
  };
}

function isSame(a: Writing, b: Writing): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
