/** How `lectern pack --notes` says which notes print: all, none, some by their ids, or those of a filter. */
import { InvalidArgumentError } from 'commander';
import * as z from 'zod/mini';
import { type Colour, colours, NoteIdSchema, TagSchema, workflows } from '../../shared/notes/note';
import { type NoteFilter, openFilter } from '../../shared/pack/filter-words';
import type { PackChoice } from '../../shared/pack/pack-choice';
import { say } from '../say';

/** One `--notes` more, upon what those before it said. What a filter asks is added to it. */
export function readPackNotes(which: string, before: PackChoice | undefined): PackChoice {
  const said = readOne(which.trim());
  if (before === undefined) return said;
  if (before.include !== 'filtered' || said.include !== 'filtered')
    throw new InvalidArgumentError(say('pack.command.two-notes'));
  return joined(before, said);
}

function readOne(which: string): PackChoice {
  if (which === 'all' || which === 'none') return { include: which };
  const ids = /^chosen:(.+)$/u.exec(which)?.[1];
  if (ids !== undefined) {
    const noteIds = z.array(NoteIdSchema).safeParse(ids.split(',').map((id) => id.trim()));
    if (!noteIds.success) throw new InvalidArgumentError(say('pack.command.no-ids'));
    return { include: 'chosen', noteIds: noteIds.data };
  }
  if (!isFilter.test(which)) throw new InvalidArgumentError(say('pack.command.no-notes'));
  return which.split(nextPart).map(readPart).reduce(joined);
}

const isFilter = /^(?:tag|colour|author|status):/iu;

/** A comma before another kind; others part values of the same kind, but in the name of an author. */
const nextPart = /,\s*(?=(?:tag|colour|author|status):)/iu;

function readPart(part: string): NoteFilter {
  const at = part.indexOf(':');
  const [kind, words] = [part.slice(0, at).toLowerCase(), part.slice(at + 1)];
  const values = words.split(',').map((value) => value.trim());
  switch (kind) {
    case 'tag':
      return { ...openFilter, tags: values.map(readTag) };
    case 'colour':
      return { ...openFilter, colours: values.map(readColour) };
    case 'status':
      return { ...openFilter, workflows: values.map(readStatus) };
    default:
      if (words.trim() === '') throw new InvalidArgumentError(say('pack.command.no-author'));
      return { ...openFilter, creators: [words.trim()] };
  }
}

function readTag(typed: string): string {
  const tag = TagSchema.safeParse(typed.replace(/^#/u, ''));
  if (!tag.success) throw new InvalidArgumentError(say('pack.command.no-tag', { tag: typed }));
  return tag.data;
}

function readColour(typed: string): Colour {
  const wanted = typed.toLowerCase();
  const colour = colours.find((each) => each === wanted || say(`colour.${each}`).toLowerCase() === wanted);
  if (!colour)
    throw new InvalidArgumentError(
      say('pack.command.no-colour', {
        colour: typed,
        colours: colours.map((each) => `${each} (${say(`colour.${each}`)})`).join(', '),
      }),
    );
  return colour;
}

function readStatus(typed: string): NoteFilter['workflows'][number] {
  const workflow = workflows.find((each) => each === typed.toLowerCase());
  if (!workflow) throw new InvalidArgumentError(say('pack.command.no-status'));
  return workflow;
}

function joined(one: NoteFilter, other: NoteFilter): NoteFilter {
  const both = <Value>(some: readonly Value[], more: readonly Value[]): Value[] => [
    ...new Set([...some, ...more]),
  ];
  return {
    include: 'filtered',
    tags: both(one.tags, other.tags),
    colours: both(one.colours, other.colours),
    creators: both(one.creators, other.creators),
    workflows: both(one.workflows, other.workflows),
  };
}
