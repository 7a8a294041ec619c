/** `lectern pack`: a pack to a file, from the command line. */
import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type PackRequest, PackRequestSchema, type PackSection, packSections } from '../shared/pack';
import { answerCalls } from './ipc';
import { createPackCalls } from './pack-calls';
import { checkWritable, writeWhole } from './pack-file';
import { say } from './say';
import type { Services } from './services';

export interface PackCommand {
  readonly out: string;
  readonly json: boolean;
  readonly request: PackRequest;
}

/** Runs the command. Answers the exit code: 0 done, 1 failed, 2 wrong usage; the answer is on stdout, the rest on stderr. */
export async function runPackCommand(args: readonly string[], services: Services): Promise<number> {
  const command = readPackCommand(args);
  if (typeof command === 'number') return command;
  const { out, json, request } = command;
  try {
    await checkWritable(out);
  } catch (error) {
    return fail(say('pack.unwritable', { file: out, reason: reasonOf(error) }));
  }
  try {
    const calls = createPackCalls(services);
    answerCalls({ readPaper: calls.readPaper }, services.windows);
    const { packId, pages, sections, notes } = await calls.preparePack(request);
    const bytes = services.packBytes.get(packId);
    if (!bytes) throw new Error(say('pack.gone'));
    await writeWhole(out, bytes);
    const answer = { file: out, pages, sections, notes };
    process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : `${out}\n`);
    return 0;
  } catch (error) {
    return fail(reasonOf(error));
  }
}

/** What the arguments ask for; or the exit code when they only asked for help (0) or cannot be understood (2). */
export function readPackCommand(args: readonly string[]): PackCommand | number {
  const command = new Command('lectern pack')
    .description(say('pack.command'))
    .argument('<briefing>', say('pack.command.briefing'))
    .requiredOption('--out <file>', say('pack.command.out'))
    .addOption(
      new Option('--paper <size>', say('pack.command.paper')).choices(['A4', 'Letter']).default('A4'),
    )
    .option(
      '--sections <list>',
      say('pack.command.sections', { sections: packSections.join(', ') }),
      readSections,
      [...packSections],
    )
    .option('--notes <which>', say('pack.command.notes'), readNotes, { include: 'all' })
    .addOption(
      new Option('--notes-place <where>', say('pack.command.notes-place'))
        .choices(['beside', 'listed'])
        .default('beside'),
    )
    .option('--marking <text>', say('pack.command.marking'), '')
    .option('--prepared-for <text>', say('pack.command.prepared-for'), '')
    .option('--prepared-by <text>', say('pack.command.prepared-by'), '')
    .option('--date <text>', say('pack.command.date'), '')
    .option('--json', say('pack.command.json'), false)
    .option('--user-data <folder>', say('pack.command.user-data'))
    .exitOverride()
    .configureOutput({ writeErr: (text) => void process.stderr.write(text) });
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  const { out, json, userData: _, ...options } = command.opts();
  const request = PackRequestSchema.safeParse({ briefingId: command.args[0], ...options });
  if (!request.success) {
    const [issue] = request.error.issues;
    process.stderr.write(`error: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}\n`);
    return 2;
  }
  return { out: resolve(String(out)), json: json === true, request: request.data };
}

function readSections(list: string): PackSection[] {
  return list.split(',').map((name) => {
    const section = packSections.find((each) => each === name.trim());
    if (!section)
      throw new InvalidArgumentError(
        say('pack.command.no-section', { name, sections: packSections.join(', ') }),
      );
    return section;
  });
}

function readNotes(which: string): PackRequest['notes'] {
  if (which === 'all' || which === 'none') return { include: which };
  const tag = /^tag:#?(.+)$/u.exec(which)?.[1];
  if (tag === undefined) throw new InvalidArgumentError(say('pack.command.no-notes'));
  return { include: 'tag', tag };
}

function fail(sentence: string): 1 {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
