/** The wordings that a note had before the one it has, out of its history. */
import type { NoteVersion } from '../../shared/note-step';
import { isSameContent } from '../../shared/note';

/** What a wording says apart from its words. */
export type Field = 'tags' | 'label' | 'kind' | 'links';

export interface EarlierWording {
  /** How it came to be, and when; what it says. */
  readonly version: NoteVersion;
  /** The wording that took its place. */
  readonly after: NoteVersion;
  /** What else that changed. */
  readonly fields: readonly Field[];
}

/**
 * The earlier wordings, the newest first. What changed no wording (put elsewhere, into the trash and back) is passed
 * over: a wording is as old as the first version that had it.
 */
export function earlierWordings(newestFirst: readonly NoteVersion[]): readonly EarlierWording[] {
  const wordings: NoteVersion[] = [];
  for (const version of newestFirst.toReversed()) {
    const last = wordings.at(-1);
    if (!last || !isSameContent(last, version)) wordings.push(version);
  }
  return wordings
    .flatMap((version, index): readonly EarlierWording[] => {
      const after = wordings[index + 1];
      return after ? [{ version, after, fields: changedFields(version, after) }] : [];
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
