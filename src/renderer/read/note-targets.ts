/** What a new note is on, by what is chosen. */
import type { Lookup } from '../../shared/briefing/lookup';
import { type Colour, colours, type Draft, type Note, type Target, targetKey } from '../../shared/notes/note';
import type { Passage } from '../../shared/notes/passage';
import { sentenceTarget } from '../../shared/notes/text-place';
import type { Subject } from './panel/reading-subject';

/** The passage being chosen, else the chosen statement, else its sentence, else the article as a whole. */
export function targetOf(subject: Subject | null, passage: Passage | null, lookup: Lookup): Target {
  if (passage) return { kind: 'passage', passage };
  if (subject?.statement) return { kind: 'statement', statementId: subject.statement.id };
  return subject ? sentenceTarget(subject.sentence, lookup) : { kind: 'article' };
}

/** The first sentence a target of this view lies in; null for the article as a whole and for other views' targets. */
export function sentenceOf(target: Target, lookup: Lookup): string | null {
  switch (target.kind) {
    case 'block':
      return lookup.blocks.get(target.blockId)?.sentences[0]?.id ?? null;
    case 'passage': {
      const { blockId, start } = target.passage;
      return lookup.blocks.get(blockId)?.sentences.find(({ end }) => end > start)?.id ?? null;
    }
    case 'statement':
      return lookup.statements.get(target.statementId)?.sentence ?? null;
    case 'tension':
      return (
        [...lookup.tensionsOf].find(([, tensions]) =>
          tensions.some(({ id }) => id === target.tensionId),
        )?.[0] ?? null
      );
    case 'article':
    case 'topic':
    case 'cell':
    case 'note':
      return null;
  }
}

/** True for a draft that is written in this view and still has its place: on the article or on its text. */
export function isDraftHere({ target }: Draft, lookup: Lookup): boolean {
  return target.kind === 'article' || sentenceOf(target, lookup) !== null;
}

/** True when both are on the very same thing. */
export function isSameTarget(a: Target, b: Target): boolean {
  return targetKey(a) === targetKey(b);
}

/** The label the reader used last; the first of the labels before there was one. */
export function lastColour(notes: readonly Note[]): Colour {
  const newest = notes
    .filter((note) => note.colour !== null)
    .toSorted((a, b) => a.createdMs - b.createdMs)
    .at(-1);
  return newest?.colour ?? colours[0];
}
