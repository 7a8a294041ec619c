/** How `lectern pack` is asked: its options, their words and what they mean. Knows nothing of Electron. */
import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import * as z from 'zod/mini';
import { InferredSchema } from '../../shared/briefing/inferred';
import { clearLens } from '../../shared/briefing/lens';
import { NoteIdSchema } from '../../shared/notes/note';
import {
  type PackRequest,
  PackRequestSchema,
  type PackSection,
  packSections,
  printedSections,
  withFound,
} from '../../shared/pack/pack';
import { mostPagesInPart } from '../../shared/pack/pack-parts';
import { say } from '../say';

export interface PackCommand {
  readonly out: string;
  readonly json: boolean;
  /** The most pages of a file; null for one file, however long. */
  readonly parts: number | null;
  readonly request: PackRequest;
}

/** The options of the command, under the name that its help shows. */
export function createPackUsage(name: string): Command {
  return new Command(name)
    .description(say('pack.command'))
    .argument('<briefing>', say('pack.command.briefing'))
    .requiredOption('--out <file>', say('pack.command.out'))
    .addOption(
      new Option('--paper <size>', say('pack.command.paper')).choices(['A4', 'Letter']).default('A4'),
    )
    .addOption(
      new Option('--sections <list>', say('pack.command.sections', { sections: packSections.join(', ') }))
        .argParser(readSections)
        .default([...packSections], 'all'),
    )
    .option('--found <query>', say('pack.command.found'), addQuery, [])
    .addOption(
      new Option('--notes <which>', say('pack.command.notes'))
        .argParser(readNotes)
        .default({ include: 'all' }, 'all'),
    )
    .addOption(
      new Option('--notes-place <where>', say('pack.command.notes-place'))
        .choices(['beside', 'listed'])
        .default('beside'),
    )
    .addOption(
      new Option('--inferred <how>', say('pack.command.inferred'))
        .choices(InferredSchema.options)
        .default('assigned'),
    )
    .option('--marking <text>', say('pack.command.marking'), '')
    .option('--prepared-for <text>', say('pack.command.prepared-for'), '')
    .option('--prepared-by <text>', say('pack.command.prepared-by'), '')
    .option('--date <text>', say('pack.command.date'), '')
    .addOption(
      new Option('--parts [pages]', say('pack.command.parts', { most: mostPagesInPart }))
        .argParser(readMostPages)
        .preset(mostPagesInPart),
    )
    .option('--json', say('pack.command.json'), false)
    .option('--user-data <folder>', say('pack.command.user-data'))
    .exitOverride()
    .configureOutput({ writeErr: (text) => void process.stderr.write(text) });
}

/** What the arguments ask for; or the exit code when they only asked for help (0) or cannot be understood (2). */
export function readPackCommand(args: readonly string[]): PackCommand | number {
  const command = createPackUsage('lectern pack');
  try {
    return packCommandOf(command.parse(args, { from: 'user' }));
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** What a command of `createPackUsage` was asked, once it is parsed. Ends as its other mistakes do when it cannot be. */
export function packCommandOf(command: Command): PackCommand {
  const { out, json, parts, userData: _, ...options } = command.opts();
  const request = PackRequestSchema.safeParse(
    { briefingId: command.args[0], lens: clearLens, ...options },
    { error: z.locales.en().localeError },
  );
  if (request.success) {
    const asked = request.data.found.reduce(withFound, { ...request.data, found: [] });
    if (printedSections(asked).length === 0) return command.error(`error: ${say('pack.command.no-found')}`);
    return {
      out: resolve(String(out)),
      json: json === true,
      parts: typeof parts === 'number' ? parts : null,
      request: asked,
    };
  }
  const [issue] = request.error.issues;
  const field = issue?.path[0] === 'briefingId' ? 'briefing' : (issue?.path.join('.') ?? '');
  return command.error(`error: ${field}: ${issue?.message ?? ''}`);
}

function readMostPages(given: string | number): number {
  const most = Number(given);
  if (Number.isInteger(most) && most >= 1 && most <= mostPagesInPart) return most;
  throw new InvalidArgumentError(say('pack.command.no-parts', { most: mostPagesInPart }));
}

function addQuery(query: string, others: readonly string[]): readonly string[] {
  return [...others, query];
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
  const ids = /^chosen:(.+)$/u.exec(which)?.[1];
  if (ids !== undefined) {
    const noteIds = z.array(NoteIdSchema).safeParse(ids.split(',').map((id) => id.trim()));
    if (!noteIds.success) throw new InvalidArgumentError(say('pack.command.no-ids'));
    return { include: 'chosen', noteIds: noteIds.data };
  }
  const tag = /^tag:#?(.+)$/u.exec(which)?.[1];
  if (tag === undefined) throw new InvalidArgumentError(say('pack.command.no-notes'));
  return { include: 'filtered', tags: [tag], colours: [], creators: [], workflows: [] };
}
