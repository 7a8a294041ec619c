/** `lectern pack`: a pack to a file, from the command line. */
import { answerCalls } from '../ipc';
import { createPackCalls } from './pack-calls';
import { createPaperRoom } from './paper-room';
import { makeJob, refuseUnknownLens, refuseUnknownNotes } from './pack-job';
import { readEnding } from './pack-ending';
import { checkWritable, writeWhole } from './pack-file';
import { presetsInWords, readPackCommand } from './pack-usage';
import { say } from '../say';
import { tellLeftOut } from './tell-left-out';
import type { Services } from '../services';
import { mostPagesInPart } from '../../shared/pack/pack-parts';
import { reasonOf } from '../../shared/reason-of';

/** Runs the command. Answers the exit code: 0 done, 1 failed, 2 wrong usage; the answer is on stdout, the rest on stderr. */
export async function runPackCommand(args: readonly string[], services: Services): Promise<number> {
  const command = readPackCommand(args, services.packPresets);
  if (typeof command === 'number') return command;
  if ('presets' in command) {
    process.stdout.write(`${presetsInWords(command)}\n`);
    return 0;
  }
  const { out, json, parts: most, request } = command;
  try {
    await checkWritable(out);
  } catch (error) {
    return fail(say('pack.unwritable', { file: out, reason: reasonOf(error) }));
  }
  try {
    const shape = readEnding(out);
    await refuseUnknownNotes(request, services);
    await refuseUnknownLens(request, services);
    if (shape !== 'pdf') {
      const { writeShape } = await import('./write-shape');
      const { bytes, ...shaped } = await writeShape(shape, await makeJob(services, request));
      await write(out, bytes);
      tellLeftOut(shaped.notesInNoSection);
      return tell({ file: out, format: shape, ...shaped });
    }
    const room = createPaperRoom(services.windows);
    const calls = createPackCalls(services, room, null);
    answerCalls(() => ({ api: { readPaper: calls.readPaper }, waitFor: () => null }), services.windows);
    if (most !== null) {
      const answer = await calls.packInParts(request, { path: out, most });
      tellLeftOut(answer.notesInNoSection);
      process.stdout.write(
        json ? `${JSON.stringify(answer, null, 2)}\n` : answer.parts.map(({ file }) => `${file}\n`).join(''),
      );
      return 0;
    }
    const { packId, url: _, ...prepared } = await calls.preparePack(request);
    const { pages, notesInNoSection } = prepared;
    const bytes = services.packBytes.get(packId);
    if (!bytes) throw new Error(say('pack.gone'));
    await write(out, bytes);
    if (pages > mostPagesInPart)
      process.stderr.write(`${say('pack.command.long', { pages, most: mostPagesInPart })}\n`);
    tellLeftOut(notesInNoSection);
    return tell({ file: out, ...prepared });
  } catch (error) {
    return fail(reasonOf(error));
  }

  function tell(answer: object): 0 {
    process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : `${out}\n`);
    return 0;
  }
}

async function write(out: string, bytes: Uint8Array): Promise<void> {
  await writeWhole(out, bytes).catch((error: unknown) => {
    throw new Error(say('pack.unwritable', { file: out, reason: reasonOf(error) }), { cause: error });
  });
}

function fail(sentence: string): 1 {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
