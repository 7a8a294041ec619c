/**
 * What both of our annotation formats must hold to: closed, and at one with the part that only Lectern reads, so that
 * what another program reads of a note is what the note says.
 */
import * as z from 'zod/mini';
import { NoteContentSchema } from '../notes/note';
import type { Passage } from '../notes/passage';
import { isoTime } from './described-note';
import { LecternPartSchema, sourceOf } from './lectern-part';
import type { Selectors } from './selectors';

/** A time as we write it: ISO 8601 in UTC, to the millisecond. */
export const TimeSchema = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  // Some dates that are none would be read as the next month's.
  z.refine((text) => isoTime(Date.parse(text)) === text, 'a time that there is'),
);

export const NoteUriSchema = z
  .string()
  .check(z.regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

const { edition, ...part } = LecternPartSchema.shape;

/** Our own part as we write it: nothing that is not in it, and everything that is. */
export const WrittenPartSchema = z
  .strictObject({
    ...part,
    edition: z.strictObject(edition.shape),
    modifiedBy: z.nonoptional(part.modifiedBy.def.innerType),
    value: z.nonoptional(part.value.def.innerType),
    reviewed: z.nonoptional(part.reviewed.def.innerType),
    writtenOn: z.nonoptional(part.writtenOn.def.innerType),
    workflow: z.nonoptional(part.workflow.def.innerType),
    links: z.nonoptional(part.links.def.innerType),
  })
  .check(
    z.refine(({ motivation, workflow }) => (motivation === 'questioning') === (workflow !== null), {
      error: 'a question is open or resolved, and nothing else is',
      path: ['workflow'],
    }),
  );
type WrittenPart = z.infer<typeof WrittenPartSchema>;

export const TagSchema = NoteContentSchema.shape.tags.def.element;
export const WordsSchema = NoteContentSchema.shape.body;

interface Written {
  readonly created: string;
  readonly modified: string;
  readonly target: { readonly source: string; readonly selector?: readonly Selectors[number][] | undefined };
}

type Fault = readonly [path: readonly string[], reason: string];

/** What is wrong with an annotation beside its own part, each with its place in the annotation; nothing for a right one. */
export function contradictionsIn({ created, modified, target }: Written, own: WrittenPart): readonly Fault[] {
  const selectors = target.selector ?? [];
  return [
    ...(created > modified ? [[['modified'], 'it was changed before it was written'] as const] : []),
    ...(target.source === sourceOf({ briefingId: own.briefing, target: own.target })
      ? []
      : [[['target', 'source'], 'the source is not what the note is on'] as const]),
    ...(own.target.kind === 'passage' ? passageFaults(own.target.passage, selectors) : []),
  ];
}

function passageFaults(passage: Passage, selectors: readonly Selectors[number][]): readonly Fault[] {
  const at = ['target', 'selector'] as const;
  if (selectors.length === 0) return [[at, 'a passage has its quote']];
  return selectors.flatMap((selector): readonly Fault[] => {
    switch (selector.type) {
      case 'TextQuoteSelector': {
        const { exact, prefix, suffix } = passage;
        const isSame = selector.exact === exact && selector.prefix === prefix && selector.suffix === suffix;
        return isSame ? [] : [[at, 'the quote is not the passage’s'] as const];
      }
      case 'TextPositionSelector': {
        const isFitting =
          passage.endBlockId === undefined &&
          selector.end - selector.start === Array.from(passage.exact).length;
        return isFitting ? [] : [[at, 'the position is not as long as the quote'] as const];
      }
      case 'RangeSelector': {
        const { startSelector, endSelector } = selector;
        const isFitting = startSelector.value === passage.blockId && endSelector.value === passage.endBlockId;
        return isFitting
          ? []
          : [[at, 'the range is not from the passage’s first block to its last'] as const];
      }
    }
  });
}
