/** The file's structure as qpdf reads it: elements with their roles and kids, places, bookmarks, the document's own words. */
import { runTool } from './run-tool';

/** A piece of a page's content, by its page and number. */
export interface Piece {
  readonly page: number;
  readonly mcid: number;
}

export interface Element {
  readonly role: string;
  readonly kids: readonly (Element | Piece)[];
  /** The names of the places that it leads to. */
  readonly leadsTo: readonly string[];
}

export interface Bookmark {
  readonly title: string;
  readonly page: number;
}

export interface Structure {
  readonly root: Element;
  readonly places: ReadonlyMap<string, number>;
  readonly bookmarks: readonly Bookmark[];
  /** The names that links lead to. */
  readonly links: readonly string[];
  readonly language: string | null;
  readonly title: string | null;
  readonly isTagged: boolean;
  /** Each page's object number, in order. */
  readonly pageObjects: readonly string[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Dictionary = { readonly [key: string]: Json };

interface Outline {
  readonly title: string;
  readonly destpageposfrom1: number | null;
  readonly kids: readonly Outline[];
}

interface QpdfAnswer {
  readonly qpdf: readonly [unknown, { readonly [name: string]: { readonly value?: Json } }];
  readonly outlines: readonly Outline[];
  readonly pages: readonly { readonly object: string }[];
}

/** Reads a file's structure. Rejects when qpdf cannot read it. */
export async function readStructure(file: string): Promise<Structure> {
  const keys = ['qpdf', 'outlines', 'pages'].map((key) => `--json-key=${key}`);
  const answer = JSON.parse(
    await runTool('qpdf', ['--json=2', ...keys, '--json-stream-data=none', file]),
  ) as QpdfAnswer;
  const objects = answer.qpdf[1];
  const at = (value: Json | undefined): Json =>
    typeof value === 'string' && value.endsWith(' R')
      ? (objects[`obj:${value}`]?.value ?? null)
      : (value ?? null);
  const dictionary = (value: Json | undefined): Dictionary => asDictionary(at(value));
  const pageObjects = answer.pages.map(({ object }) => object);
  const pageOf = new Map(pageObjects.map((object, index) => [object, index + 1]));
  const trailer = asDictionary(objects['trailer']?.value ?? null);
  const catalog = dictionary(trailer['/Root']);

  const read = (value: Json, page: number): Element | Piece | null => {
    if (typeof value === 'number') return { page, mcid: value };
    const kid = dictionary(value);
    const own = typeof kid['/Pg'] === 'string' ? (pageOf.get(kid['/Pg']) ?? page) : page;
    if (typeof kid['/MCID'] === 'number') return { page: own, mcid: kid['/MCID'] };
    if (typeof kid['/S'] !== 'string') return null;
    const kids = listOf(at(kid['/K']) === null ? null : (kid['/K'] ?? null), at);
    return {
      role: kid['/S'].slice(1),
      kids: kids.flatMap((each) => read(each, own) ?? []),
      leadsTo: kids.flatMap((each) => {
        const target = dictionary(dictionary(each)['/Obj'])['/Dest'];
        return typeof target === 'string' ? [plainName(target)] : [];
      }),
    };
  };
  const root = read(dictionary(catalog['/StructTreeRoot'])['/K'] ?? null, 1);
  return {
    root: root !== null && 'role' in root ? root : { role: 'none', kids: [], leadsTo: [] },
    places: new Map(
      Object.entries(dictionary(catalog['/Dests'])).flatMap(([name, place]) => {
        const target = at(place);
        const page = Array.isArray(target) ? pageOf.get(String(target[0])) : undefined;
        return page === undefined ? [] : [[plainName(name), page] as const];
      }),
    ),
    bookmarks: flatten(answer.outlines),
    links: Object.values(objects).flatMap(({ value }) => {
      const found = asDictionary(value ?? null);
      const target = found['/Subtype'] === '/Link' ? found['/Dest'] : undefined;
      return typeof target === 'string' ? [plainName(target)] : [];
    }),
    language: wordsOf(catalog['/Lang']),
    title: wordsOf(dictionary(trailer['/Info'])['/Title']),
    isTagged: dictionary(catalog['/MarkInfo'])['/Marked'] === true,
    pageObjects,
  };
}

function asDictionary(value: Json): Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Dictionary) : {};
}

/** A list that stands in an object of its own, in place, or as its one member. */
function listOf(value: Json, at: (value: Json) => Json): readonly Json[] {
  if (value === null) return [];
  const list = at(value);
  return Array.isArray(list) ? (list as readonly Json[]) : [value];
}

function flatten(outlines: readonly Outline[]): readonly Bookmark[] {
  return outlines.flatMap(({ title, destpageposfrom1, kids }) => [
    { title, page: destpageposfrom1 ?? 0 },
    ...flatten(kids),
  ]);
}

function wordsOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value.replace(/^[ub]:/u, '') : null;
}

/** qpdf writes names as they are but for a slash, or with `#2d` for a byte. */
function plainName(name: string): string {
  return name
    .replace(/^(?:n:)?\//u, '')
    .replaceAll(/#([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
