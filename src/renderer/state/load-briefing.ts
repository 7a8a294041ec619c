import type { Start } from '../../shared/contract/first-start';
import { reasonOf } from '../../shared/reason-of';
import { lectern } from '../lectern';
import { readPlaces } from './kept-places';
import type { ReaderAction } from './reader-action';

/**
 * Reads a briefing, its notes and drafts. Answers what happened, to be told to the store at once, so that no picture is
 * ever painted of one briefing with the notes of another. It can be read also when the notes cannot.
 */
export async function loadBriefing({
  briefingId,
  place,
}: Pick<Start, 'briefingId' | 'place'>): Promise<readonly ReaderAction[]> {
  const failures: string[] = [];
  const orNone = <Item>(asked: Promise<readonly Item[]>): Promise<readonly Item[]> =>
    asked.catch((error: unknown) => {
      failures.push(reasonOf(error));
      return [];
    });
  const [briefing, notes, drafts, grades, gapIds] = await Promise.all([
    lectern.openBriefing(briefingId),
    orNone(lectern.listNotes(briefingId)),
    orNone(lectern.listDrafts(briefingId)),
    orNone(lectern.listGrades(briefingId)),
    orNone(lectern.listTickedGaps(briefingId)),
  ]);
  const [reason] = failures;
  return [
    { kind: 'briefingOpened', briefing, ...readPlaces(place) },
    { kind: 'notesListed', notes },
    { kind: 'draftsListed', drafts },
    { kind: 'gradesListed', grades },
    { kind: 'ticksListed', gapIds },
    ...(reason === undefined ? [] : [{ kind: 'notesFailed', reason } as const]),
  ];
}
