/** The wordings and the other states that a note had before the one it has, out of its history. */
import type { NoteVersion } from '../../shared/notes/note-step';
import { isSameContent } from '../../shared/notes/note';

/** What a note says apart from its words. */
export type Field = 'tags' | 'label' | 'kind' | 'links';

export interface EarlierWording {
  /** How it came to be, and when; what it says. */
  readonly version: NoteVersion;
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
  /** Where the words stayed, and something else changed. */
  readonly states: readonly EarlierWording[];
}

/**
 * What the note was earlier, the newest first. What changed nothing that it says (put elsewhere, into the trash and back)
 * is passed over: a state is as old as the first version that had it.
 */
export function earlierWordings(newestFirst: readonly NoteVersion[]): Earlier {
  const changes = changesIn(newestFirst, isSameContent);
  return {
    wordings: changesIn(newestFirst, (a, b) => a.body === b.body).map((each) => {
      // What else changed is told of the change of the words itself, not of all that came between.
      const change = changes.find(({ after }) => after.rev === each.after.rev);
      return { ...each, fields: change?.fields ?? [] };
    }),
    states: changes.filter(({ version, after }) => version.body === after.body),
  };
}

/** Each version that differs from the one after it, the newest first. */
function changesIn(
  newestFirst: readonly NoteVersion[],
  isSame: (a: NoteVersion, b: NoteVersion) => boolean,
): readonly EarlierWording[] {
  const different: { readonly version: NoteVersion; rev: number }[] = [];
  for (const version of newestFirst.toReversed()) {
    const last = different.at(-1);
    if (last && isSame(last.version, version)) last.rev = version.rev;
    else different.push({ version, rev: version.rev });
  }
  return different
    .flatMap(({ version, rev }, index): readonly EarlierWording[] => {
      const after = different[index + 1]?.version;
      return after ? [{ version, rev, after, fields: changedFields(version, after) }] : [];
    })
    .toReversed();
}

function changedFields(a: NoteVersion, b: NoteVersion): readonly Field[] {
  const differs: Readonly<Record<Field, boolean>> = {
    tags: JSON.stringify(a.tags) !== JSON.stringify(b.tags),
    label: a.colour !== b.colour,
    kind: a.motivation !== b.motivation || a.workflow !== b.workflow,
    links: JSON.stringify(a.links) !== JSON.stringify(b.links),
  };
  return (['kind', 'label', 'tags', 'links'] as const).filter((field) => differs[field]);
}
