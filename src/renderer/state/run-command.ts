/** What a menu item or a key asks for. Commands that belong to one view are passed on to it as events. */
import type { Command } from '../../shared/contract/commands';
import type { Inferred } from '../../shared/briefing/inferred';
import { clearLens } from '../../shared/briefing/lens';
import type { MessageId } from '../../shared/messages/catalogue';
import { readingSizes, type Settings } from '../../shared/contract/settings';
import { lectern } from '../lectern';
import { openFolder } from './library-actions';
import { asksForPassphrase, lockNow, openPassphrase } from './lock';
import { backUp } from './backups';
import { takeUnsavedStep } from './draft-undo';
import { isWithoutBriefing, needsBriefing } from './needs-briefing';
import { redoNotes, undoNotes } from './note-actions';
import { chooseNoteFile } from './note-import';
import { reasonOf } from '../../shared/reason-of';
import { canFindIn } from './place';
import { goBack, goForward } from './searched-from';
import { dispatch, useReader } from './store';

/** Runs a command now. Unknown to this window: handed to the view in front, which may ignore it. */
export async function runCommand(command: Command): Promise<void> {
  if (asksForPassphrase(useReader.getState()) && !needsNothing.has(command))
    return dispatch({ kind: 'toastShown', text: 'lock.first', canUndo: false });
  if (needsBriefing(command) && isWithoutBriefing(useReader.getState()))
    return dispatch({ kind: 'toastShown', text: 'app.no-briefing', canUndo: false });
  if (needsView.has(command)) dispatch({ kind: 'searchClosed' });
  switch (command) {
    case 'view-read':
      return dispatch({ kind: 'viewChosen', view: 'read' });
    case 'view-compare':
      return dispatch({ kind: 'viewChosen', view: 'compare' });
    case 'view-notes':
      return dispatch({ kind: 'viewChosen', view: 'notes' });
    case 'view-pack':
      return dispatch({ kind: 'viewChosen', view: 'pack' });
    case 'view-reference':
      return dispatch({ kind: 'viewChosen', view: 'reference' });
    case 'view-library':
      return dispatch({ kind: 'viewChosen', view: 'library' });
    case 'new-window':
      return openWindow();
    case 'open-folder':
      return openFolder();
    case 'search':
      dispatch({ kind: 'searchOpened' });
      handToView(command, 'now');
      return;
    case 'find':
    case 'find-next':
    case 'find-previous':
      return findHere(command);
    case 'back':
      return goBack();
    case 'forward':
      return goForward();
    case 'shortcuts':
    case 'licences':
    case 'about':
    case 'label-names':
    case 'your-name':
    case 'restore-backup':
    case 'diagnostics':
      return dispatch({ kind: 'dialogOpened', dialog: command });
    case 'passphrase':
      return openPassphrase();
    case 'lock-now':
      return lockNow();
    case 'back-up':
      await backUp();
      return undefined;
    case 'undo':
    case 'redo':
      return undoOrRedo(command);
    case 'text-larger':
      return resize(useReader.getState().settings.readingSize + 1);
    case 'text-smaller':
      return resize(useReader.getState().settings.readingSize - 1);
    case 'text-reset':
      return resize(readingSizes.usual);
    case 'toggle-panel':
      return change({ showPanel: !useReader.getState().settings.showPanel });
    case 'lenses':
      return showLenses();
    case 'show-everything':
      return dispatch({ kind: 'lensChanged', lens: clearLens });
    case 'treat-inferred':
      return treatInferredOtherwise();
    case 'print':
    case 'save-pdf':
    case 'save-pack-as':
      dispatch({ kind: 'viewChosen', view: 'pack' });
      handToView(command);
      return;
    case 'import-notes':
      return chooseNoteFile();
    case 'export-notes':
      if (useReader.getState().notes.length === 0)
        return dispatch({ kind: 'toastShown', text: 'note-export.none', canUndo: false });
      dispatch({ kind: 'viewChosen', view: 'notes' });
      handToView(command);
      return;
    case 'new-note':
    case 'highlight':
    case 'bookmark':
    case 'resolve-question':
      handToView(command);
      return;
    default:
      command satisfies never;
  }
}

/** What there is behind the question for the passphrase too. */
const needsNothing: ReadonlySet<Command> = new Set<Command>([
  'about',
  'diagnostics',
  'licences',
  'new-window',
]);

/** What is done in the view, which has to be seen for it: the search does not stay open over it. Others shut it as they lead on. */
const needsView: ReadonlySet<Command> = new Set<Command>([
  'find-next',
  'find-previous',
  'new-note',
  'highlight',
  'bookmark',
  'resolve-question',
  'lenses',
]);

/** The bar goes on to the next place, also of what was looked for last; where that is nothing yet it asks for what. */
function findHere(command: Command): void {
  const { finding, foundLast, place } = useReader.getState();
  if (!canFindIn(place.view)) return dispatch({ kind: 'toastShown', text: 'find.not-here', canUndo: false });
  if (finding && command !== 'find') handToView(command, 'now');
  else if (foundLast !== '' && command !== 'find')
    dispatch({ kind: 'findGoneOn', step: command === 'find-next' ? 1 : -1 });
  else dispatch({ kind: 'findOpened' });
}

async function openWindow(): Promise<void> {
  try {
    await lectern.openWindow();
  } catch (error) {
    dispatch({ kind: 'toastShown', text: reasonOf(error), canUndo: false });
  }
}

/** Opens the lenses with the focus in them, or shuts them: where the focus was it goes back by itself. */
function showLenses(): void {
  const lenses = document.getElementById('lenses');
  if (lenses?.togglePopover()) lenses.querySelector('button')?.focus();
}

/** The views listen to this event on the document; `detail` is the command. */
export const viewCommandEvent = 'lectern-command';

function handToView(command: Command, when: 'drawn' | 'now' = 'drawn'): void {
  if (hasDialog()) return;
  const hand = () => document.dispatchEvent(new CustomEvent(viewCommandEvent, { detail: command }));
  // After the view has been drawn, so that a command that changes the view reaches the new one.
  if (when === 'drawn') requestAnimationFrame(hand);
  else hand();
}

/** True while a dialog keeps everything behind it out of reach. */
export function hasDialog(): boolean {
  return document.querySelector('dialog:modal') !== null;
}

/** True while the keyboard writes text: letters, undo and redo then belong to the field. */
export function isWriting(): boolean {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) return true;
  return (
    element instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(element.type)
  );
}

/** True while single letters belong to what has the focus: to a field, or to a list in which they choose. */
export function takesLetters(): boolean {
  return isWriting() || document.activeElement instanceof HTMLSelectElement;
}

/** What is being written comes first: the field's own words, then what else is unsaved of the note, then what is saved. */
async function undoOrRedo(direction: 'undo' | 'redo'): Promise<void> {
  const kind = takeUnsavedStep(direction, { isInField: isWriting() });
  if (kind !== null)
    return dispatch({ kind: 'toastShown', text: `app.${direction}.unsaved.${kind}`, canUndo: false });
  if (isWriting()) return void document.execCommand(direction);
  return takeStep(direction);
}

/** Takes a step of undo or redo and says which; or that there is none, or why it could not be taken. */
export async function takeStep(direction: 'undo' | 'redo'): Promise<void> {
  const say = (text: string, count = 1): void =>
    dispatch({ kind: 'toastShown', text, values: { count }, canUndo: false });
  try {
    const step = await (direction === 'undo' ? undoNotes() : redoNotes());
    // The catalogue has the words: a toast shows the message of such a name.
    const said = step
      ? (`app.${direction}.${step.action}` as const)
      : (`app.nothing-to-${direction}` as const);
    say(said satisfies MessageId, step?.notes.length);
  } catch (error) {
    say(reasonOf(error));
  }
}

function resize(size: number): Promise<void> {
  return change({ readingSize: Math.min(readingSizes.largest, Math.max(readingSizes.smallest, size)) });
}

/** Has the open briefing's inferred assignments treated so; the others' stay as they are. */
export async function treatInferredAs(inferred: Inferred): Promise<void> {
  const { open, settings } = useReader.getState();
  if (!open) return;
  const { id } = open.briefing;
  const others = settings.unassigned.filter((each) => each !== id);
  await change({ unassigned: inferred === 'unassigned' ? [...others, id] : others });
}

async function treatInferredOtherwise(): Promise<void> {
  await treatInferredAs(useReader.getState().open?.inferred === 'unassigned' ? 'assigned' : 'unassigned');
}

/** Changes settings on disk; the screen follows what the disk answered, or a toast says why it could not. */
export async function change(settings: Partial<Settings>): Promise<void> {
  try {
    dispatch({ kind: 'settingsChanged', settings: await lectern.changeSettings(settings) });
  } catch (error) {
    dispatch({ kind: 'toastShown', text: reasonOf(error), canUndo: false });
  }
}
