import { type RefObject, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { firstWords } from '../../shared/reference/first-words';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Note, NoteId } from '../../shared/notes/note';
import type { MoreNotes } from './margin/bound-margin';
import type { PlacedNote } from './margin/margin-notes';
import { noteSigns } from './note-label';
import { sentenceOf } from './note-targets';
import type { NoteStretches } from './painting/note-stretches';
import type { OfferedNotes } from './NotesMenu';
import type { Subject } from './panel/reading-subject';
import { quoteOf } from './target-quote';
import type { ReadingPlace } from './use-reading-place';
import type { TextClick } from './passage/use-text-clicks';
import { stepNote } from './walk-notes';
import type { EditorFocus } from './panel/use-writing';

interface NotesContext extends Pick<ReadingPlace, 'choose' | 'focusSentence'> {
  readonly lookup: Lookup;
  readonly subject: Subject | null;
  readonly panel: RefObject<HTMLElement | null>;
  /** The notes in the text, in the article's order. */
  readonly placed: readonly PlacedNote[];
  readonly stretches: NoteStretches;
  readonly numbers: ReadonlyMap<NoteId, number>;
  readonly announce: (words: string) => void;
  readonly write: (target: Note['target'], note: Note, opening: { readonly focus: EditorFocus }) => void;
}

export interface NotesHere {
  /** The note that was gone to, or null. */
  readonly noteHere: Note | null;
  /** The notes to choose from, or null. */
  readonly offered: OfferedNotes | null;
  readonly openNote: (note: Note) => void;
  /** A click on the text: chooses what is there; opens its note, or offers them where there are several. */
  readonly clickText: (click: TextClick) => void;
  /** Offers the notes of a block. */
  readonly listNotes: (blockId: string, button: HTMLElement) => void;
  /** Offers the notes of a sentence that are not in the margin. */
  readonly listMore: (more: MoreNotes, button: HTMLElement) => void;
  readonly leaveMenu: (by: 'esc' | 'elsewhere') => void;
  /** Goes to the next or previous note of the text and says which it is. */
  readonly walk: (step: 'previous' | 'next') => void;
  /** Opens the note that was gone to; false when there is none. */
  readonly openWalked: () => boolean;
}

/** From a place of the text to the notes that lie there: by click, by a block's button, and one after the other. */
export function useNotesHere(context: NotesContext): NotesHere {
  const { lookup, subject, panel, placed, stretches, numbers, announce } = context;
  const intl = useIntl();
  const [walked, setWalked] = useState<{ readonly id: NoteId; readonly sentence: string } | null>(null);
  const [offered, offer] = useState<OfferedNotes | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  // The note stays gone to while its sentence is the chosen one.
  const isHere = walked !== null && walked.sentence === subject?.sentence.id;
  const noteHere = (isHere && placed.find(({ note }) => note.id === walked.id)?.note) || null;

  const walkedId = noteHere?.id ?? null;
  useEffect(() => {
    if (walkedId !== null)
      panel.current?.querySelector(`[data-note="${walkedId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [panel, walkedId]);

  const goTo = (note: Note, focus: 'sentence' | 'stay'): void => {
    const sentence = sentenceOf(note.target, lookup);
    if (sentence === null) return;
    const { target } = note;
    context.choose(sentence, target.kind === 'statement' ? target.statementId : null, focus);
    setWalked({ id: note.id, sentence });
  };
  const openNote = (note: Note, focus: EditorFocus = 'words'): void => {
    offer(null);
    goTo(note, 'stay');
    context.write(note.target, note, { focus });
  };
  const offerNotes = (notes: readonly Note[], beside: OfferedNotes['beside']): void => {
    offer((before) => ({ id: (before?.id ?? 0) + 1, notes, beside }));
    announce(intl.formatMessage({ id: 'read.notes-here' }, { count: notes.length }));
  };
  const offerFrom = (button: HTMLElement, notes: readonly Note[]): void => {
    cameFrom.current = button;
    const { left, top, bottom } = button.getBoundingClientRect();
    offerNotes(notes, { left, top, bottom });
  };
  const say = (note: Note): string => {
    const signs = noteSigns(note).map((id) => intl.formatMessage({ id }));
    return intl.formatMessage(
      { id: 'read.note.gone-to' },
      {
        number: numbers.get(note.id) ?? 0,
        count: placed.length,
        has: signs.length === 0 ? 'no' : 'label',
        label: intl.formatList(signs, { type: 'unit' }),
        body: firstWords(note.body, spokenLength),
        quote: firstWords(quoteOf(note.target, lookup) ?? '', spokenLength),
      },
    );
  };

  return {
    noteHere,
    offered,
    openNote,
    clickText: ({ sentence, statement, notes, x, y }) => {
      const [only, ...others] = notes;
      context.choose(sentence, statement, 'stay');
      if (!only) return;
      cameFrom.current = null;
      // The text keeps the keyboard: whoever reads on is not in a field all at once.
      if (others.length === 0) openNote(only, 'none');
      else offerNotes(notes, { left: x, top: y - pointerHeight, bottom: y + pointerHeight });
    },
    listNotes: (blockId, button) =>
      offerFrom(
        button,
        (stretches.get(blockId) ?? []).map(({ note }) => note),
      ),
    listMore: ({ notes }, button) => offerFrom(button, notes),
    leaveMenu: (by) => {
      offer(null);
      if (by !== 'esc') return;
      if (cameFrom.current?.isConnected) cameFrom.current.focus();
      else context.focusSentence();
    },
    walk: (step) => {
      const found = stepNote(
        placed,
        { note: noteHere?.id ?? null, sentence: subject?.sentence ?? null },
        { step, lookup },
      );
      if (found) goTo(found.note, 'sentence');
      announce(
        found
          ? say(found.note)
          : intl.formatMessage({ id: placed.length === 0 ? 'read.notes.no-note' : `read.notes.no-${step}` }),
      );
    },
    openWalked: () => {
      if (noteHere) openNote(noteHere);
      return noteHere !== null;
    },
  };
}

/** In UTF-16 code units. */
const spokenLength = 80;
/** So that the menu covers neither the pointer nor the line. */
const pointerHeight = 14;
