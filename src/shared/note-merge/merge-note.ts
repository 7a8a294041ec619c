/** Two versions of one note put together, part by part. The order in which they are given makes no difference. */
import { otherThan } from '../notes/creator';
import { type NoteContent, noteLimits, targetKey } from '../notes/note';
import type { Note } from '../notes/note';
import {
  byTime,
  displayedWording,
  type Hash,
  hashOfWords,
  isForeignWording,
  type Lineage,
  linkName,
  sorted,
  union,
  wordingHash,
  wordingTime,
} from './lineage';
import { byName, creatorOfBoth, mergeNames } from './names';

/** A note with what it has to know of its past. */
export interface VersionedNote {
  readonly note: Note;
  readonly lineage: Lineage;
}

export interface MergedNote extends VersionedNote {
  /** Words that nobody has written over and that gave way to later ones: they are kept as replies. */
  readonly givenWay: readonly {
    readonly body: string;
    readonly wording: string;
    readonly modifiedBy: Note['modifiedBy'];
  }[];
}

/**
 * What only one side has changed is as that side has it; of a label, kind or place that both have changed, the later one
 * stands; tags and links are those of both. Who wrote the words goes with them. Of words that both have changed, the later ones are the note's, and the
 * others are answered beside it. A name stands before none. `here` gives what no one changes: when the note was written.
 */
export function mergeNote(here: VersionedNote, given: VersionedNote, hash: Hash): MergedNote {
  const [a, b] = [here.lineage, given.lineage];
  const names = mergeNames(a.names, b.names);
  const words = mergeWords(here, given, { hash, names });
  const label = later([a.label, here.note.colour ?? ''], [b.label, given.note.colour ?? '']);
  const kindOf = ({ note }: VersionedNote): string => `${note.motivation} ${note.workflow}`;
  const kind = later([a.kind, kindOf(here)], [b.kind, kindOf(given)]);
  const linksOf = ({ note }: VersionedNote) => note.links.map((link) => linkName(link, hash));
  const tags = mergeElements(whole(a.tags, here.note.tags), whole(b.tags, given.note.tags));
  const links = mergeElements(whole(a.links, linksOf(here)), whole(b.links, linksOf(given)));
  const creator = creatorOfBoth(here.note.creator, given.note.creator, names);
  const { motivation, workflow } = (kind === 'a' ? here : given).note;
  return {
    note: {
      ...here.note,
      ...placeOf(here, given),
      creator,
      modifiedMs: Math.max(here.note.modifiedMs, given.note.modifiedMs),
      motivation,
      workflow,
      colour: (label === 'a' ? here : given).note.colour,
      body: words.body,
      modifiedBy: otherThan(creator, words.modifiedBy),
      tags: mergedTags([here.note.tags, given.note.tags], tags),
      links: mergedLinks([here.note.links, given.note.links], links, hash),
    },
    lineage: {
      words: words.alive,
      past: words.past,
      label: Math.max(a.label, b.label),
      kind: Math.max(a.kind, b.kind),
      place: Math.max(a.place, b.place),
      tags,
      links,
      ...(names && { names }),
    },
    givenWay: words.givenWay,
  };
}

function mergeWords(
  here: VersionedNote,
  given: VersionedNote,
  { hash, names }: { readonly hash: Hash; readonly names: Lineage['names'] },
) {
  const past = new Set(union(here.lineage.past, given.lineage.past));
  const all = union(
    [here, given].flatMap(({ lineage }) => lineage.words),
    [here, given].map(({ note, lineage }) => displayedWording(lineage, note.body, hash)),
  );
  // Another program's file has one writer, who has written over what an earlier file had.
  const latestForeign = [...all, ...past]
    .filter(isForeignWording)
    .reduce((latest, each) => Math.max(latest, wordingTime(each)), 0);
  for (const each of all) {
    if (isForeignWording(each) && wordingTime(each) < latestForeign) past.add(each);
  }
  const alive = all.filter((each) => !past.has(each));
  // Of words that both came upon by themselves one may have been written over, and they still stand.
  const standing = [here, given]
    .flatMap(({ note: { body, modifiedBy }, lineage }) => {
      const own = hashOfWords(body, hash);
      const known = lineage.words.filter((each) => wordingHash(each) === own && !past.has(each));
      const wording = known.toSorted(byTime).at(-1);
      return wording === undefined ? [] : { body, modifiedBy, wording };
    })
    .toSorted((a, b) => byTime(b.wording, a.wording) || byName(a.modifiedBy, b.modifiedBy, names));
  // None stands only in files that contradict themselves.
  const shown = standing[0] ?? {
    body: here.note.body,
    modifiedBy: here.note.modifiedBy,
    wording: displayedWording(here.lineage, here.note.body, hash),
  };
  const other = standing.find(({ body }) => body !== shown.body && body !== '');
  // No words beside words are nothing to keep.
  const empty = hashOfWords('', hash);
  const lasting = union(
    alive.filter((each) => wordingHash(each) !== empty),
    [shown.wording],
  );
  for (const each of alive) if (!lasting.includes(each)) past.add(each);
  return {
    body: shown.body,
    modifiedBy: shown.modifiedBy,
    alive: lasting,
    past: [...past].filter((each) => !lasting.includes(each)).toSorted(),
    givenWay: other ? [other] : [],
  };
}

/** The place that was chosen later, with all that was frozen there. Another program's file has its places from here. */
function placeOf(
  here: VersionedNote,
  given: VersionedNote,
): Pick<Note, 'target' | 'edition' | 'breadcrumb' | 'value' | 'reviewed' | 'writtenOn'> {
  const isFoundHere = given.lineage.place === 0;
  const side = isFoundHere
    ? 'a'
    : later([here.lineage.place, placeName(here.note)], [given.lineage.place, placeName(given.note)]);
  const { target, edition, breadcrumb, value, reviewed, writtenOn } = (side === 'a' ? here : given).note;
  return { target, edition, breadcrumb, value, reviewed, writtenOn };
}

function placeName({ target, edition, writtenOn }: Note): string {
  return `${targetKey(target)} ${edition.hash} ${writtenOn ? JSON.stringify(writtenOn) : ''}`;
}

type Stamped = readonly [time: number, value: string];

function later([aTime, a]: Stamped, [bTime, b]: Stamped): 'a' | 'b' {
  return aTime > bTime || (aTime === bTime && a >= b) ? 'a' : 'b';
}

function mergeElements(a: Lineage['tags'], b: Lineage['tags']): Lineage['tags'] {
  const merged = new Map(a);
  for (const [name, at] of b) {
    const here = merged.get(name);
    const isLater = here === undefined || Math.abs(at) > Math.abs(here) || (at === -here && at > 0);
    if (isLater) merged.set(name, at);
  }
  return sorted([...merged]);
}

/** A file that contradicts itself may have a tag or a link of which its lineage does not know. */
function whole(elements: Lineage['tags'], names: readonly string[]): Lineage['tags'] {
  const known = new Set(elements.map(([name]) => name));
  const missing = names.filter((name) => !known.has(name));
  return missing.length === 0
    ? elements
    : sorted([...elements, ...missing.map((name) => [name, 0] as const)]);
}

function mergedTags(
  [here, given]: readonly [readonly string[], readonly string[]],
  elements: Lineage['tags'],
): string[] {
  // Or its lineage may have what is no tag at all.
  const known = new Set([...here, ...given]);
  const wanted = present(elements)
    .filter((tag) => known.has(tag))
    .slice(0, noteLimits.tags);
  return isSameSet(here, wanted) ? [...here] : wanted;
}

function mergedLinks(
  [here, given]: readonly [NoteContent['links'], NoteContent['links']],
  elements: Lineage['links'],
  hash: Hash,
): NoteContent['links'] {
  const known = new Map([...given, ...here].map((link) => [linkName(link, hash), link]));
  const names = present(elements)
    .filter((name) => known.has(name))
    .slice(0, noteLimits.links);
  const own = here.map((link) => linkName(link, hash));
  return isSameSet(own, names) ? [...here] : names.flatMap((name) => known.get(name) ?? []);
}

/** What is there, the oldest first. */
function present(elements: Lineage['tags']): string[] {
  return elements
    .filter(([, at]) => at >= 0)
    .toSorted(([a, aTime], [b, bTime]) => aTime - bTime || (a < b ? -1 : 1))
    .map(([name]) => name);
}

/** A tag or a link that is there twice is there. */
function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((each) => other.has(each));
}
