/** The job of a pack: what the reader asked for with everything that it prints, read from the disk. */
import { treatInferred } from '../../shared/briefing/inferred';
import { facets, isClear, valuesOf } from '../../shared/briefing/lens';
import { lookUp } from '../../shared/briefing/lookup';
import { orderNotes } from '../../shared/notes/note-order';
import { type PackRequest, type PreparedPack, printedSections } from '../../shared/pack/pack';
import { choosePackNotes, placePackNotes, printedNotes } from '../../shared/pack/pack-notes';
import type { PaperJob } from '../../shared/pack/paper-job';
import { say } from '../say';
import { placeNotesIn } from '../anchoring/anchor-notes';
import type { Services } from '../services';

/** Where it is read from. */
export type JobServices = Pick<
  Services,
  | 'openBriefing'
  | 'listNotes'
  | 'listEditions'
  | 'listGrades'
  | 'listTickedGaps'
  | 'readCreator'
  | 'labelNames'
  | 'now'
>;

/** How many notes the pack of the job prints, and how many of those that were chosen stand in none of its sections. */
export function countNotes({
  notes,
  briefing,
  request,
}: PaperJob): Pick<PreparedPack, 'notes' | 'notesInNoSection'> {
  const shown = treatInferred(briefing, request.inferred);
  const lookup = lookUp(shown, briefing);
  const printed = printedNotes(placePackNotes(notes, shown, lookup), request, lookup).length;
  return { notes: printed, notesInNoSection: notes.length - printed };
}

/** What is said of notes that do not stand exactly where they were put. */
function standingOf(anchors: ReturnType<typeof placeNotesIn>['anchors']): PaperJob['standing'] {
  const inexact = [...anchors.values()].flatMap(({ noteId, anchor: { status } }) =>
    status === 'moved' || status === 'edited' || status === 'changed' ? [[noteId, status] as const] : [],
  );
  return Object.fromEntries(inexact);
}

/** What the pack that is asked for is made of. Rejects when there is no such briefing. */
export async function makeJob(services: JobServices, request: PackRequest): Promise<PaperJob> {
  const briefing = await services.openBriefing(request.briefingId);
  const { briefingId } = request;
  const placed = placeNotesIn(briefing, services.listNotes(briefingId), services.listEditions(briefingId));
  const notes = choosePackNotes(placed.notes, request.notes);
  return {
    request,
    briefing,
    notes: orderNotes(notes, briefing),
    searched: printedSections(request).includes('found') ? placed.notes : [],
    grades: services.listGrades(request.briefingId),
    tickedGaps: services.listTickedGaps(request.briefingId),
    creator: services.readCreator(),
    standing: standingOf(placed.anchors),
    linked: Object.fromEntries([...placed.anchors.values()].map(({ noteId, links }) => [noteId, links])),
    labelNames: services.labelNames(),
    pages: {},
    packedMs: services.now(),
  };
}

/** Rejects with the id of a chosen note that is not there: on a command line it was mistyped, or is in the trash. */
export async function refuseUnknownNotes(
  { briefingId, notes }: PackRequest,
  services: Pick<Services, 'openBriefing' | 'listNotes'>,
): Promise<void> {
  if (notes.include !== 'chosen') return;
  await services.openBriefing(briefingId);
  const known = new Set(services.listNotes(briefingId).map(({ id }) => id));
  const id = notes.noteIds.find((each) => !known.has(each));
  if (id !== undefined) throw new Error(say('pack.command.no-note', { id }));
}

/** Rejects with the first value of the lens that no statement has: on a command line it was mistyped. */
export async function refuseUnknownLens(
  { briefingId, lens, inferred }: PackRequest,
  services: Pick<Services, 'openBriefing'>,
): Promise<void> {
  if (isClear(lens)) return;
  const { statements } = treatInferred(await services.openBriefing(briefingId), inferred);
  const had = statements.flatMap(valuesOf);
  for (const facet of facets) {
    const values = new Set(had.flatMap((each) => (each.facet === facet ? [each.value] : [])));
    const value = lens[facet].find((each) => !values.has(each));
    if (value !== undefined)
      throw new Error(say('pack.command.unseen', { facet, value, values: [...values].join(', ') }));
  }
}
