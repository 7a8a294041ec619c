/** `lectern notes list`, `add`, `export` and `import`. */
import { type Command, InvalidArgumentError } from 'commander';
import * as z from 'zod/mini';
import type { AnchorStatus } from '../../shared/anchoring/anchor';
import type { Briefing } from '../../shared/briefing/briefing';
import {
  type Colour,
  colours,
  NewNoteSchema,
  type Note,
  NoteContentSchema,
  noteLimits,
} from '../../shared/notes/note';
import { numberNotes, orderNotes } from '../../shared/notes/note-order';
import { type Editions, placeNotesIn } from '../anchoring/anchor-notes';
import type { CliContext } from './cli-context';
import { openOne, readNotes } from './cli-note-briefing';
import { addNoteExport } from './cli-note-export';
import { addNoteImport } from './cli-note-import';
import { addNoteTemplate } from './cli-note-template';
import { listEditions } from '../anchoring/editions';
import { quoteTarget } from '../notes/quote-target';
import { say } from '../say';
import { writeNote } from '../notes/write-note';

interface OfBriefing {
  readonly briefing?: string;
  readonly json?: boolean;
}
interface Added extends OfBriefing {
  readonly sentence: string;
  readonly quote?: string;
  readonly text: string;
  readonly tag: readonly string[];
  readonly colour?: Colour;
}

/** Adds the commands on notes. Without `--briefing` they mean the first briefing at hand. */
export function addNoteCommands(program: Command, context: CliContext): void {
  const notes = program.command('notes').description(say('cli.notes'));
  const command = (name: string): Command =>
    notes
      .command(name)
      .description(say(`cli.notes.${name as 'list'}`))
      .option('--briefing <id>', say('cli.notes.briefing'));

  command('list')
    .option('--json', say('cli.json'))
    .action(async ({ briefing: id, json }: OfBriefing) => {
      const briefing = await openOne(context, id);
      const placed = placeNotesIn(briefing, readNotes(context, briefing), readEditions(context, briefing));
      const listed = orderNotes(placed.notes, briefing);
      const numbers = numberNotes(listed, briefing);
      const written = new Map(readNotes(context, briefing).map((note) => [note.id, note]));
      const statusOf = ({ id }: Note): AnchorStatus => placed.anchors.get(id)?.anchor.status ?? 'exact';
      // As data a note is as it lies on disk, with the place where it stands now beside it.
      const told = listed.map((note) => {
        const anchor = placed.anchors.get(note.id)?.anchor;
        return { ...(written.get(note.id) ?? note), ...(anchor && { anchor }) };
      });
      context.answer(json, told, () =>
        listed.map((note) => noteInLine(note, numbers.get(note.id), statusOf(note))),
      );
    });

  command('add')
    .requiredOption('--sentence <id>', say('cli.notes.add.sentence'))
    .option('--quote <words>', say('cli.notes.add.quote'))
    .requiredOption('--text <words>', say('cli.notes.add.text'))
    .option('--tag <tag>', say('cli.notes.add.tag'), readTag, [])
    .option('--colour <name>', say('cli.notes.add.colour', { names: colourNames() }), readColour)
    .option('--json', say('cli.json'))
    .action(async (asked: Added) => {
      const briefing = await openOne(context, asked.briefing);
      const parsed = NewNoteSchema.safeParse(
        {
          briefingId: briefing.id,
          target: quoteTarget(briefing, asked.sentence, asked.quote ?? null),
          motivation: /\S/u.test(asked.text) ? 'commenting' : 'highlighting',
          colour: asked.colour ?? null,
          tags: asked.tag,
          body: asked.text,
        },
        { error: z.locales.en().localeError },
      );
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new Error(
          say('cli.notes.add.refused', { field: String(issue?.path[0]), reason: issue?.message ?? '' }),
        );
      }
      const note = writeNote(context.store(), briefing, parsed.data, Date.now());
      context.answer(asked.json, note, () => [note.id]);
    });

  addNoteExport(command, context);
  addNoteTemplate(command, context);

  addNoteImport(command, context);
}

function readEditions(context: CliContext, briefing: Briefing): Editions {
  const store = context.reading();
  return store ? listEditions(store, briefing.id) : new Map();
}

function noteInLine(note: Note, number: number | undefined, status: AnchorStatus): string {
  const quote = note.target.kind === 'passage' ? `“${note.target.passage.exact}”` : '';
  const lost = status === 'exact' ? '' : `(${say(`notes.anchor.${status}`)})`;
  const tags = note.tags.map((tag) => `#${tag}`).join(' ');
  const parts = [number === undefined ? '' : `${number}`, note.breadcrumb, quote, lost, note.body, tags];
  return parts
    .filter((part) => part !== '')
    .join('  ')
    .replaceAll('\n', ' ');
}

function colourNames(): string {
  return colours.map((colour) => `${colour} (${say(`colour.${colour}`)})`).join(', ');
}

function readTag(tag: string, before: readonly string[]): readonly string[] {
  const read = NoteContentSchema.shape.tags.safeParse([tag]);
  if (!read.success) {
    throw new InvalidArgumentError(say('cli.notes.add.tag.wrong', { limit: `${noteLimits.tagLength}` }));
  }
  return [...before, ...read.data];
}

function readColour(name: string): Colour {
  const wanted = name.toLowerCase();
  const colour = colours.find((known) => known === wanted || say(`colour.${known}`).toLowerCase() === wanted);
  if (!colour) throw new InvalidArgumentError(say('cli.notes.add.colour.unknown', { names: colourNames() }));
  return colour;
}
