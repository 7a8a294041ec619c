/** Gives the notes their places in the margin of the article, once the sentences have theirs. */
import { type MeasuredNote, placeInMargin, type PlacedNote } from './margin-column';

/** A note in the page. */
interface NoteElements {
  readonly beside: HTMLElement;
  /** The same below its sentence; null where the pack lists notes, and a pointer leads there instead. */
  readonly below: HTMLElement | null;
  /** False for one that is too long or too tall for the margin: it is a pointer wherever it stands. */
  readonly isWhole: boolean;
}

/** How high a note may be in the margin, in CSS pixels: fifteen of its lines, a few more than one of `marginLength` has with what is said of it. */
const tallest = 240;

/**
 * Moves the notes beside their words and shortens those that have no room there. Each is measured in both its forms
 * before any gets its place.
 */
export function settleNotes(document: Document): void {
  const sentences = [...document.querySelectorAll<HTMLElement>('.sentence')];
  const belows = new Map(
    [...document.querySelectorAll<HTMLElement>('[data-below]')].map((one) => [one.dataset['below'], one]),
  );
  const every = sentences.map((sentence) =>
    [...sentence.querySelectorAll<HTMLElement>('.margin-note')].map((beside): NoteElements => ({
      beside,
      below: belows.get(beside.dataset['note']) ?? null,
      isWhole: beside.dataset['form'] === 'full',
    })),
  );
  if (every.every((here) => here.length === 0)) return;

  for (const note of every.flat()) if (note.isWhole) show(note, 'full');
  const notes = withoutTall(every);
  const measured = sentences.map((sentence, index) => ({
    top: topOf(sentence),
    height: sentence.querySelector('p')?.offsetHeight ?? 0,
    notes: (notes[index] ?? []).map(({ beside }) => ({
      level: levelOf(beside, sentence),
      full: beside.offsetHeight,
    })),
  }));
  for (const note of notes.flat()) show(note, note.below ? 'below' : 'rest');
  const heights = notes.map((here) => here.map(({ beside, below }) => (below ?? beside).offsetHeight));

  const column = placeInMargin(
    measured.map(({ top, notes: here }, index) => ({
      top,
      notes: here.map(({ level, full }, place): MeasuredNote => {
        const note = notes[index]?.[place];
        const form = note ? shortFormOf(note) : 'pointer';
        return { level, full, short: { form, height: heights[index]?.[place] ?? 0 } };
      }),
    })),
  );
  for (const [index, here] of notes.entries()) {
    for (const [place, note] of here.entries()) {
      const placed = column.sentences[index]?.[place];
      if (!placed) continue;
      show(note, shownAs(note, placed));
      note.beside.style.marginTop = `${placed.above}px`;
    }
  }
  for (const [index, sentence] of sentences.entries()) {
    const column = sentence.querySelector<HTMLElement>('.margin-notes');
    const height = measured[index]?.height ?? 0;
    if (!column) continue;
    // It stands beside the words that it follows, and takes no room of its own.
    column.style.marginTop = `${drop - height}px`;
    column.style.height = `${height - drop}px`;
  }
}

/**
 * The notes that the margin has a place for. One that is too tall for it, whatever few letters it has, is a pointer there or,
 * where the pack lists no notes, stands below its sentence and is none of them.
 */
function withoutTall(every: readonly (readonly NoteElements[])[]): readonly (readonly NoteElements[])[] {
  // Read everything first, then write.
  const tall = new Set(
    every.flat().filter(({ isWhole, beside }) => isWhole && beside.offsetHeight > tallest),
  );
  for (const note of tall) show(note, note.below ? 'below' : 'pointer');
  return every.map((here) =>
    here.flatMap((note) => {
      if (!tall.has(note)) return note;
      return note.below ? [] : { ...note, isWhole: false };
    }),
  );
}

/** The first line of a note stands so much lower than its sentence begins: level with the words, in CSS pixels. */
const drop = 3;

/** How far below the sentence's first line the words are that the element is to stand level with, in CSS pixels. */
export function levelOf(element: HTMLElement, sentence: HTMLElement): number {
  const { anchors, first } = anchorsOf(sentence);
  const line = anchors.get(element.dataset['levelWith'])?.getClientRects()[0];
  const start = first?.getClientRects()[0];
  return line && start ? line.top - start.top : 0;
}

/** The pieces of a sentence by their names, and the first of them: asked for once for all that stands beside it. */
function anchorsOf(sentence: HTMLElement): Anchors {
  const known = anchorsBySentence.get(sentence);
  if (known) return known;
  const elements = [...sentence.querySelectorAll<HTMLElement>('[data-anchor]')];
  const anchors: Anchors = {
    anchors: new Map(elements.map((element) => [element.dataset['anchor'], element])),
    first: elements[0],
  };
  anchorsBySentence.set(sentence, anchors);
  return anchors;
}

interface Anchors {
  readonly anchors: ReadonlyMap<string | undefined, HTMLElement>;
  readonly first: HTMLElement | undefined;
}

const anchorsBySentence = new WeakMap<HTMLElement, Anchors>();

function topOf(element: HTMLElement): number {
  return element.getBoundingClientRect().top;
}

function shortFormOf({ below }: NoteElements): 'pointer' | 'below' {
  return below ? 'below' : 'pointer';
}

/** How a note is shown: `pointer` speaks for itself alone, `rest` also for all after it on its sentence. */
type Shown = PlacedNote['form'] | 'rest';

function shownAs({ isWhole }: NoteElements, { form }: PlacedNote): Shown {
  if (form === 'pointer') return 'rest';
  return form === 'full' && !isWhole ? 'pointer' : form;
}

function show({ beside, below }: NoteElements, form: Shown): void {
  beside.dataset['form'] = form;
  beside.hidden = form === 'below' || form === 'unseen';
  if (below) below.hidden = form !== 'below';
}
