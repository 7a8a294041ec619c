/** `lectern pack`: a pack to a file, from the command line. */
import { answerCalls } from '../ipc';
import { createPackCalls } from './pack-calls';
import { createPaperRoom } from './paper-room';
import { checkWritable, writeWhole } from './pack-file';
import { readPackCommand } from './pack-usage';
import { say } from '../say';
import type { Services } from '../services';
import { mostPagesInPart } from '../../shared/pack/pack-parts';
import type { PackRequest } from '../../shared/pack/pack';
import { reasonOf } from '../../shared/reason-of';

/** Runs the command. Answers the exit code: 0 done, 1 failed, 2 wrong usage; the answer is on stdout, the rest on stderr. */
export async function runPackCommand(args: readonly string[], services: Services): Promise<number> {
  const command = readPackCommand(args);
  if (typeof command === 'number') return command;
  const { out, json, parts: most, request } = command;
  try {
    await checkWritable(out);
  } catch (error) {
    return fail(say('pack.unwritable', { file: out, reason: reasonOf(error) }));
  }
  try {
    await refuseUnknownNotes(request, services);
    const room = createPaperRoom(services.windows);
    const calls = createPackCalls(services, room, () => undefined);
    answerCalls(() => ({ api: { readPaper: calls.readPaper }, waitFor: () => null }), services.windows);
    if (most !== null) {
      const answer = await calls.packInParts(request, { path: out, most });
      process.stdout.write(
        json ? `${JSON.stringify(answer, null, 2)}\n` : answer.parts.map(({ file }) => `${file}\n`).join(''),
      );
      return 0;
    }
    const { packId, pages, sections, notes } = await calls.preparePack(request);
    const bytes = services.packBytes.get(packId);
    if (!bytes) throw new Error(say('pack.gone'));
    await writeWhole(out, bytes).catch((error: unknown) => {
      throw new Error(say('pack.unwritable', { file: out, reason: reasonOf(error) }), { cause: error });
    });
    const answer = { file: out, pages, sections, notes };
    process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : `${out}\n`);
    if (pages > mostPagesInPart)
      process.stderr.write(`${say('pack.command.long', { pages, most: mostPagesInPart })}\n`);
    return 0;
  } catch (error) {
    return fail(reasonOf(error));
  }
}

/** Rejects with the id of a chosen note that is not there: on a command line it was mistyped, or is in the trash. */
async function refuseUnknownNotes({ briefingId, notes }: PackRequest, services: Services): Promise<void> {
  if (notes.include !== 'chosen') return;
  await services.openBriefing(briefingId);
  const known = new Set(services.listNotes(briefingId).map(({ id }) => id));
  const id = notes.noteIds.find((each) => !known.has(each));
  if (id !== undefined) throw new Error(say('pack.command.no-note', { id }));
}

function fail(sentence: string): 1 {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
