/** `lectern pack` to a shape that needs no window: written at once, without the program and without a display. */
import type { PackRequest } from '../../shared/pack/pack';
import type { PackShape } from '../../shared/pack/shapes';
import { defaultSettings } from '../../shared/contract/settings';
import { listEditions } from '../anchoring/editions';
import { openBriefing } from '../briefings/library';
import { listTickedGaps } from '../notes/gap-ticks';
import { listGrades } from '../notes/grades';
import { listNotes } from '../notes/notes';
import { type JobServices, makeJob, refuseUnknownLens, refuseUnknownNotes } from '../pack/pack-job';
import { tellLeftOut } from '../pack/tell-left-out';
import { writeShape } from '../pack/write-shape';
import { readSettings } from '../store/settings-store';
import type { CliContext } from './cli-context';
import { writeAnswer } from './cli-files';

export interface ShapeAsked {
  readonly out: string;
  readonly json: boolean;
  readonly request: PackRequest;
  readonly shape: PackShape;
}

/** Writes the file, and answers its name or, as JSON, what it holds. Asking leaves nothing else behind. */
export async function writePackShape(
  { out, json, request, shape }: ShapeAsked,
  context: CliContext,
): Promise<void> {
  const services = readingServices(context);
  await refuseUnknownNotes(request, services);
  await refuseUnknownLens(request, services);
  const { bytes, ...shaped } = await writeShape(shape, await makeJob(services, request));
  await writeAnswer(out, bytes);
  context.tellPlain();
  tellLeftOut(shaped.notesInNoSection);
  context.answer(json, { file: out, format: shape, ...shaped }, () => [out]);
}

function readingServices(context: CliContext): JobServices {
  const database = context.reading();
  const settings = database ? readSettings(database) : defaultSettings;
  return {
    openBriefing: (id) => openBriefing(context.folders().briefings, id),
    listNotes: (id) => (database ? listNotes(database, id) : []),
    listEditions: (id) => (database ? listEditions(database, id) : new Map()),
    listGrades: (id) => (database ? listGrades(database, id) : []),
    listTickedGaps: (id) => (database ? listTickedGaps(database, id) : []),
    readCreator: () => settings.creator,
    labelNames: () => settings.labelNames,
    now: Date.now,
  };
}
