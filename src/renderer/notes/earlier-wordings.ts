/** The wordings and the other states that a note had before the one it has, out of its history. */
import type { NoteVersion } from '../../shared/notes/note-step';
import { settleContent } from '../../shared/notes/note';

/** What a note says apart from its words. */
export type Field = 'place' | 'tags' | 'label' | 'kind' | 'links';

export interface EarlierWording {
  /** What it says, and since when. */
  readonly version: NoteVersion;
  /** Whether the note was written with it. Undo and Redo make no wording: what they bring back was there before. */
  readonly isFirst: boolean;
  /** The last revision that was like it: the one to go back to. */
  readonly rev: number;
  /** What took its place. */
  readonly after: NoteVersion;
  /** What else that changed. */
  readonly fields: readonly Field[];
}

export interface Earlier {
  /** Where the words changed. */
  readonly wordings: readonly EarlierWording[];
  /** Where something else changed than the words, or these came back. */
  readonly states: readonly EarlierWording[];
}

/**
 * What the note was earlier, each thing once, the newest first. What changed nothing that it says, nor where it stands (into
 * the trash and back), is passed over, and so is what Undo and Redo went through: a wording is as old as the first version that
 * had it, and stands where it was last.
 */
export function earlierWordings(newestFirst: readonly NoteVersion[]): Earlier {
  const changes = changesIn(newestFirst, contentOf);
  const wordings = changesIn(newestFirst, ({ body }) => body).map((each) => {
    // What else changed is told of the change of the words itself, not of all that came between.
    const change = changes.find(({ rev }) => rev === each.rev);
    return { ...each, fields: change?.fields ?? [] };
  });
  const toldOf = new Set(wordings.map(({ rev }) => rev));
  return { wordings, states: changes.filter(({ rev, fields }) => fields.length > 0 && !toldOf.has(rev)) };
}

/** All that a version says, and where it stands, as one text. */
function contentOf(version: NoteVersion): string {
  return JSON.stringify([settleContent(version), version.place]);
}

/** Each version that says something else than all after it, the newest first. */
function changesIn(
  newestFirst: readonly NoteVersion[],
  saidIn: (version: NoteVersion) => string,
): readonly EarlierWording[] {
  /** The first version that said it, the one that said it again where another came between, and the last. */
  interface Said {
    readonly version: NoteVersion;
    readonly again: NoteVersion;
    readonly rev: number;
  }
  const different = new Map<string, Said>();
  let before: string | null = null;
  for (const version of newestFirst.toReversed()) {
    const said = saidIn(version);
    const { version: first = version, again = version } = different.get(said) ?? {};
    different.delete(said);
    different.set(said, { version: first, again: said === before ? again : version, rev: version.rev });
    before = said;
  }
  const inOrder = [...different.values()];
  return inOrder
    .flatMap(({ version, rev }, index): readonly EarlierWording[] => {
      const after = inOrder[index + 1]?.again;
      const isFirst = version === newestFirst.at(-1);
      return after ? [{ version, isFirst, rev, after, fields: changedFields(version, after) }] : [];
    })
    .toReversed();
}

function changedFields(a: NoteVersion, b: NoteVersion): readonly Field[] {
  const differs: Readonly<Record<Field, boolean>> = {
    place: a.place !== null && b.place !== null && JSON.stringify(a.place) !== JSON.stringify(b.place),
    tags: JSON.stringify(a.tags) !== JSON.stringify(b.tags),
    label: a.colour !== b.colour,
    kind: a.motivation !== b.motivation || a.workflow !== b.workflow,
    links: JSON.stringify(a.links) !== JSON.stringify(b.links),
  };
  return (['place', 'kind', 'label', 'tags', 'links'] as const).filter((field) => differs[field]);
}
