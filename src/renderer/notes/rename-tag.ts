/** The tags of the notes, and what another name for one of them would do. Values in, values out. */
import { type Note, noteLimits } from '../../shared/notes/note';

export interface TagInUse {
  readonly tag: string;
  /** How many notes have it. */
  readonly count: number;
}

/** Every tag in use with the number of notes that have it, in alphabetical order. */
export function countTags(notes: readonly Pick<Note, 'tags'>[]): readonly TagInUse[] {
  const counts = new Map<string, number>();
  for (const { tags } of notes) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).toSorted((a, b) => a.tag.localeCompare(b.tag));
}

/** What a name that was typed for a tag would do: a name of its own, one with another tag, or why it is refused. */
export type TagRename =
  | { readonly kind: 'renamed'; readonly to: string }
  /** `count`: how many notes will have the tag that the two become. */
  | { readonly kind: 'merged'; readonly to: string; readonly count: number }
  | { readonly kind: 'refused'; readonly why: 'empty' | 'same' | 'comma' | 'too-long' };

/** Reads the name as tags are read: spaces run together. A name that differs from another tag in case alone is that tag. */
export function readTagName(typed: string, from: string, notes: readonly Pick<Note, 'tags'>[]): TagRename {
  const name = typed.replaceAll(/\s+/gu, ' ').trim().replace(/^#/u, '');
  if (name === '') return { kind: 'refused', why: 'empty' };
  if (name === from) return { kind: 'refused', why: 'same' };
  if (/^[#\s]|,/u.test(name)) return { kind: 'refused', why: 'comma' };
  if (name.length > noteLimits.tagLength) return { kind: 'refused', why: 'too-long' };
  const other = countTags(notes).find(
    ({ tag }) => tag !== from && tag.toLocaleLowerCase() === name.toLocaleLowerCase(),
  );
  if (!other) return { kind: 'renamed', to: name };
  const count = notes.filter(({ tags }) => tags.includes(from) || tags.includes(other.tag)).length;
  return { kind: 'merged', to: other.tag, count };
}
