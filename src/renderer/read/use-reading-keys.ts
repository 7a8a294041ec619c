import type { RefObject } from 'react';
import { assertNever } from '../../shared/assert-never';
import type { Sentence } from '../../shared/briefing/briefing';
import type { Lookup } from '../../shared/briefing/lookup';
import { type Colour, colours, type Note } from '../../shared/notes/note';
import { useKeyDown } from '../parts/use-key-down';
import { useViewCommand } from '../parts/use-view-command';
import { usualPress } from '../state/key-settings';
import { change, isWriting } from '../state/run-command';
import { dispatch, useReader } from '../state/store';
import { type ReadingKey, readingKey, type ReadingMode } from './reading-keys';
import { type Subject, stepSentence } from './panel/reading-subject';
import type { Choosing } from './passage/use-choosing';
import type { ReadingPlace } from './use-reading-place';
import type { CursorMove } from './passage/passage-cursor';

interface KeysContext extends ReadingPlace {
  readonly article: RefObject<HTMLElement | null>;
  readonly panel: RefObject<HTMLElement | null>;
  readonly lookup: Lookup;
  readonly subject: Subject | null;
  readonly choosing: Choosing | null;
  readonly step: (to: 'previous' | 'next', focus: 'sentence' | 'stay') => void;
  readonly clear: () => void;
  readonly startWords: (subject: Subject) => void;
  readonly moveWords: (move: CursorMove) => void;
  /** Goes to a note of the text; answers nothing where there is none, and says so. */
  readonly walk: (step: 'previous' | 'next') => void;
  /** Opens the note that was gone to last; false when there is none. */
  readonly openWalked: () => boolean;
  readonly openToolbar: () => void;
  /** The mark that was just made, or null. */
  readonly made: () => Note | null;
  readonly highlight: (colour?: Colour) => Promise<void>;
  readonly bookmark: () => Promise<void>;
  readonly copy: () => Promise<void>;
  readonly write: (as?: 'note' | 'tag' | 'question') => void;
  readonly direction: 'ltr' | 'rtl';
}

/** Follows the keys of this view, and the commands of the menu that it answers. */
export function useReadingKeys(context: KeysContext): void {
  useKeyDown((event) => {
    // Asked first, because where the keyboard is takes a look through the page.
    const usual = usualPress(event, ...scopesOf(context));
    if (usual === null || usual.ctrlKey || usual.altKey || usual.metaKey) return;
    const mode = modeOf(context);
    if (mode === null) return;
    // Enter belongs to the button or link that has the focus.
    if (event.key === 'Enter' && document.activeElement?.matches('button, a')) return;
    const pressed = readingKey(usual, mode, context.direction);
    if (pressed && obey(pressed, context)) event.preventDefault();
  });
  useViewCommand({
    'new-note': () => context.write(),
    highlight: () => context.highlight(),
    bookmark: context.bookmark,
  });
}

/** Whose keys are meant: of the passage being chosen, of the view, or of the passage and then of the view. */
function scopesOf({ choosing, made }: KeysContext): readonly ('keys.passage' | 'app.read')[] {
  if (!choosing) return made() ? ['app.read', 'keys.passage'] : ['app.read'];
  return choosing.cursor ? ['keys.passage'] : ['keys.passage', 'app.read'];
}

/** Where the keyboard is, or null where its keys are not ours: in a field, a dialog, the bar or a menu. */
function modeOf({ article, panel, choosing, made }: KeysContext): ReadingMode | null {
  const { search, dialog } = useReader.getState();
  if (isWriting() || search.open || dialog !== 'none' || document.querySelector('[popover]:popover-open'))
    return null;
  const active = document.activeElement;
  if (choosing && active?.closest('.selection')) return 'tools';
  if (active?.closest('[role="toolbar"], [role="menu"]')) return null;
  if (panel.current?.contains(active)) return 'panel';
  if (active !== null && active !== document.body && !article.current?.contains(active)) return null;
  if (!choosing) return made() ? 'mark' : 'article';
  return choosing.cursor ? 'words' : 'selection';
}

/** Does what the key means. Answers false when there was nothing to do, so that the key keeps its usual effect. */
function obey(pressed: ReadingKey, context: KeysContext): boolean {
  const { subject, lookup } = context;
  switch (pressed.kind) {
    case 'sentence': {
      const sentence = stepSentence(lookup, subject?.sentence ?? null, pressed.step);
      if (sentence) context.choose(sentence.id, null, 'sentence');
      return sentence !== null;
    }
    case 'statement':
      context.step(pressed.step, 'sentence');
      return true;
    case 'note':
      context.walk(pressed.step);
      return true;
    case 'enterPanel':
      if (context.openWalked()) return true;
      if (!context.panel.current) void change({ showPanel: true });
      context.panel.current?.focus();
      return true;
    case 'startWords': {
      if (subject) context.startWords(subject);
      const sentence = subject ? null : sentenceAtHand(lookup);
      if (!sentence) return subject !== null;
      context.choose(sentence.id, null, 'sentence');
      context.startWords({ sentence, statements: [], statement: null });
      return true;
    }
    case 'words':
      context.moveWords(pressed.move);
      return true;
    case 'enterToolbar':
      context.openToolbar();
      return true;
    case 'colour':
      void context.highlight(colours[pressed.index]);
      return true;
    case 'tag':
    case 'question':
      if (!context.choosing && !subject) return false;
      context.write(pressed.kind);
      return true;
    case 'copy':
      void context.copy();
      return true;
    case 'leave':
      return leave(context);
    default:
      return assertNever(pressed);
  }
}

/** Where one begins when no sentence is chosen: at the one that has the focus, else at the first. */
function sentenceAtHand(lookup: Lookup): Sentence | null {
  return lookup.sentences.get(document.activeElement?.id ?? '') ?? stepSentence(lookup, null, 'first');
}

/** Esc: out of the passage, out of the panel, back to where one came from; in this order. */
function leave({ choosing, clear, panel, arrived, focusSentence }: KeysContext): boolean {
  if (choosing) {
    clear();
    focusSentence();
    return true;
  }
  if (panel.current?.contains(document.activeElement)) {
    focusSentence();
    return true;
  }
  const cameFrom = useReader.getState().past.at(-1);
  if (!cameFrom || (cameFrom.view === 'read' && !arrived.current)) return false;
  dispatch({ kind: 'wentBack' });
  return true;
}
