/** How `lectern pack` is asked: its options, their words and what they mean. Knows nothing of Electron. */
import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import * as z from 'zod/mini';
import { InferredSchema } from '../../shared/briefing/inferred';
import { clearLens } from '../../shared/briefing/lens';
import { usualMarking } from '../../shared/pack/marking';
import {
  bindings,
  markingLength,
  mostRuledPages,
  type PackRequest,
  PackRequestSchema,
  type PackSection,
  packSections,
  papers,
  printedSections,
  withFound,
} from '../../shared/pack/pack';
import {
  offeredPresets,
  type OfferedPreset,
  type PackPreset,
  type PresetChoices,
  presetOf,
} from '../../shared/pack/pack-preset';
import { mostPagesInPart } from '../../shared/pack/pack-parts';
import { readPackLens } from './pack-lens-usage';
import { readPackNotes } from './pack-notes-usage';
import { say } from '../say';

/** The presets are to be listed, and nothing is to be packed. */
export interface PresetList {
  readonly presets: readonly OfferedPreset[];
  readonly json: boolean;
}

export interface PackCommand {
  readonly out: string;
  readonly json: boolean;
  /** The most pages of a file; null for one file, however long. */
  readonly parts: number | null;
  readonly request: PackRequest;
}

/** The options of the command, under the name that its help shows. */
export function createPackUsage(name: string): Command {
  return (
    new Command(name)
      .description(say('pack.command'))
      // Both are needed but for `--presets`.
      .argument('[briefing]', say('pack.command.briefing'))
      .option('--out <file>', say('pack.command.out'))
      .option('--preset <name>', say('pack.command.preset'))
      .option('--presets', say('pack.command.presets'), false)
      .addOption(new Option('--paper <size>', say('pack.command.paper')).choices(papers).default('A4'))
      .addOption(
        new Option('--sections <list>', say('pack.command.sections', { sections: packSections.join(', ') }))
          .argParser(readSections)
          .default([...packSections], 'all'),
      )
      .option('--found <query>', say('pack.command.found'), addQuery, [])
      .addOption(new Option('--lens <values>', say('pack.command.lens')).argParser(readPackLens))
      .addOption(new Option('--notes <which>', say('pack.command.notes')).argParser(readPackNotes))
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
      .addOption(
        new Option('--marking <text>', say('pack.command.marking')).argParser(readMarking).default(''),
      )
      .addOption(
        new Option('--binding <where>', say('pack.command.binding')).choices(bindings).default('one-sided'),
      )
      .option('--greyscale', say('pack.command.greyscale'), true)
      .option('--no-greyscale', say('pack.command.no-greyscale'))
      .option('--ink-saving', say('pack.command.ink-saving'), false)
      .option('--no-ink-saving', say('pack.command.no-ink-saving'))
      .addOption(
        new Option('--ruled-pages <count>', say('pack.command.ruled-pages', { most: mostRuledPages }))
          .argParser(readRuledPages)
          .default(1),
      )
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
      .option('--passphrase-file <file>', say('cli.passphrase-file'))
      .exitOverride()
      .configureOutput({ writeErr: (text) => void process.stderr.write(text) })
  );
}

/** The presets that the reader keeps; asked for only where a preset is. */
export type OwnPresets = () => readonly PackPreset[];

/**
 * What the arguments ask for, a pack or the list of presets; or the exit code when they only asked for help (0) or cannot
 * be understood (2).
 */
export function readPackCommand(
  args: readonly string[],
  ownPresets: OwnPresets,
): PackCommand | PresetList | number {
  const command = createPackUsage('lectern pack');
  try {
    return packCommandOf(command.parse(args, { from: 'user' }), ownPresets);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** What a command of `createPackUsage` was asked, once it is parsed. Ends as its other mistakes do when it cannot be. */
export function packCommandOf(command: Command, ownPresets: OwnPresets): PackCommand | PresetList {
  const {
    out,
    json,
    parts,
    userData: _,
    passphraseFile: _file,
    preset,
    presets,
    ...options
  } = command.opts();
  const [briefingId] = command.args;
  if (presets === true) return { presets: offeredPresets(ownPresets(), say), json: json === true };
  if (briefingId === undefined) return command.error("error: missing required argument 'briefing'");
  if (out === undefined) return command.error("error: required option '--out <file>' not specified");
  const chosen = preset === undefined ? {} : presetChoicesOf(command, String(preset), ownPresets());
  const given = Object.entries(options).filter(([name]) => command.getOptionValueSource(name) === 'cli');
  const request = PackRequestSchema.safeParse(
    {
      briefingId,
      lens: clearLens,
      notes: { include: 'all' },
      ...options,
      ...chosen,
      ...Object.fromEntries(given),
    },
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

/** The choices of the preset of that name. One that prints chosen notes has to be told which: they are no part of it. */
function presetChoicesOf(command: Command, name: string, own: readonly PackPreset[]): Partial<PresetChoices> {
  const offered = offeredPresets(own, say);
  const preset = presetOf(offered, name);
  if (!preset) {
    const names = offered.map((each) => `“${each.name}”`).join(', ');
    return command.error(`error: ${say('pack.command.no-preset', { name, names })}`);
  }
  const isTold = command.getOptionValueSource('notes') === 'cli';
  if (preset.choices.notes?.include === 'chosen' && !isTold)
    return command.error(`error: ${say('pack.command.preset-chosen', { name: preset.name })}`);
  return preset.choices;
}

/** The names of the presets, one a line, or the presets as JSON with what each says. */
export function presetsInWords({ presets, json }: PresetList): string {
  if (!json) return presets.map(({ name }) => name).join('\n');
  return JSON.stringify(
    presets.map(({ name, isOwn, choices }) => ({ name, own: isOwn, choices })),
    null,
    2,
  );
}

function readMostPages(given: string | number): number {
  const most = Number(given);
  if (Number.isInteger(most) && most >= 1 && most <= mostPagesInPart) return most;
  throw new InvalidArgumentError(say('pack.command.no-parts', { most: mostPagesInPart }));
}

function addQuery(query: string, others: readonly string[]): readonly string[] {
  return [...others, query];
}

function readMarking(typed: string): string {
  const marking = usualMarking(typed);
  if (marking.length <= markingLength) return marking;
  const values = { most: markingLength, count: marking.length };
  throw new InvalidArgumentError(say('pack.command.long-marking', values));
}

function readSections(list: string): PackSection[] {
  const names = list.split(',').filter((name) => name.trim() !== '');
  if (names.length === 0) {
    const sections = packSections.join(', ');
    throw new InvalidArgumentError(say('pack.command.no-sections', { sections }));
  }
  return names.map((name) => {
    const section = packSections.find((each) => each === name.trim());
    if (!section)
      throw new InvalidArgumentError(
        say('pack.command.no-section', { name, sections: packSections.join(', ') }),
      );
    return section;
  });
}

function readRuledPages(typed: string): number {
  const pages = Number(typed);
  if (!Number.isInteger(pages) || pages < 1 || pages > mostRuledPages)
    throw new InvalidArgumentError(say('pack.command.no-ruled-pages', { most: mostRuledPages }));
  return pages;
}
