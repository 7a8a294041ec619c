/** A pack as it is read back from its file: what stands on each page, where, and in which element of the structure. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PackSection } from '../../../src/shared/pack/pack';
import { type Element, type Piece, readStructure, type Structure } from './read-structure';

/** Some words in one font and line. Lengths are points, `top` and `bottom` of the line's letters from the upper edge. */
export interface Run {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Null for what is of the page and not of the document: its head and its foot. */
  readonly mcid: number | null;
}

export interface ReadPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
}

/** An element with its words. */
export interface Part {
  readonly role: string;
  readonly runs: readonly Run[];
  readonly text: string;
  readonly pages: readonly number[];
  readonly parts: readonly Part[];
  /** Those that it or anything in it leads to. */
  readonly leadsTo: readonly string[];
}

export interface ReadSection {
  readonly section: PackSection;
  readonly page: number;
  /** Everything from its heading to the next section's, in the order of the document. */
  readonly runs: readonly Run[];
  readonly text: string;
  /** Every element in it, outer ones before inner ones; the heading first. */
  readonly parts: readonly Part[];
}

export interface ReadPack {
  readonly file: string;
  readonly pages: readonly ReadPage[];
  readonly structure: Structure;
  readonly sections: readonly ReadSection[];
  /** Every element, outer ones before inner ones. */
  readonly parts: readonly Part[];
}

/** Reads a pack's file. Rejects when it is no PDF. */
export async function readPack(file: string): Promise<ReadPack> {
  const [structure, pages] = await Promise.all([readStructure(file), readPages(file)]);
  const byPiece = new Map<string, Run[]>();
  for (const run of pages.flatMap((page) => page.runs)) {
    if (run.mcid === null) continue;
    const key = `${run.page} ${run.mcid}`;
    const here = byPiece.get(key);
    if (here) here.push(run);
    else byPiece.set(key, [run]);
  }
  const runsOf = ({ page, mcid }: Piece): readonly Run[] => byPiece.get(`${page} ${mcid}`) ?? [];
  const parts = everyPart(partOf(structure.root, runsOf));
  return { file, pages, structure, parts, sections: sectionsOf(parts) };
}

async function readPages(file: string): Promise<readonly ReadPage[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), useWasm: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      pages.push({ number, width, height, runs: runsOn(number, height, items) });
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

type Item =
  | { readonly str: string; readonly width: number; readonly transform: readonly number[] }
  | { readonly type: string; readonly id?: string };

function runsOn(page: number, height: number, items: readonly Item[]): readonly Run[] {
  const runs: Run[] = [];
  // Content may stand in content: words that no font has in one piece do.
  const open: (number | null)[] = [];
  for (const item of items) {
    if ('type' in item) {
      const number = /_mc(\d+)$/u.exec(item.id ?? '')?.[1];
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(number === undefined ? (open.at(-1) ?? null) : Number(number));
      continue;
    }
    const mcid = open.at(-1) ?? null;
    const [, , c = 0, d = 0, left = 0, bottom = 0] = item.transform;
    const size = Math.hypot(c, d);
    if (item.str === '') continue;
    runs.push({
      text: item.str,
      page,
      left,
      right: left + item.width,
      baseline: height - bottom,
      size,
      mcid,
    });
  }
  return runs;
}

function partOf(element: Element, runsOf: (piece: Piece) => readonly Run[]): Part {
  const parts: Part[] = [];
  const runs: Run[] = [];
  const leadsTo = new Set(element.leadsTo);
  for (const kid of element.kids) {
    if ('mcid' in kid) {
      for (const run of runsOf(kid)) runs.push(run);
      continue;
    }
    const part = partOf(kid, runsOf);
    parts.push(part);
    for (const run of part.runs) runs.push(run);
    for (const name of part.leadsTo) leadsTo.add(name);
  }
  return {
    role: element.role,
    runs,
    parts,
    text: textOf(runs),
    pages: [...new Set(runs.filter(({ text }) => text.trim() !== '').map(({ page }) => page))],
    leadsTo: [...leadsTo],
  };
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function everyPart(part: Part): readonly Part[] {
  const all: Part[] = [];
  const walk = (one: Part): void => {
    all.push(one);
    for (const inner of one.parts) walk(inner);
  };
  walk(part);
  return all;
}

/** A section begins with a heading that leads to itself. */
function sectionsOf(parts: readonly Part[]): readonly ReadSection[] {
  const begins = parts.flatMap((part, index) => {
    const name = /^H[12]$/u.test(part.role) && part.leadsTo.find((place) => place.startsWith('section-'));
    return name
      ? [{ section: name.slice('section-'.length) as PackSection, index, first: part.runs[0] }]
      : [];
  });
  const all = parts[0]?.runs ?? [];
  const places = begins.map(({ first }) => (first ? all.indexOf(first) : 0));
  return begins.map(({ section, index, first }, order) => {
    const runs = all.slice(places[order], places[order + 1]);
    const own = parts.slice(index, begins[order + 1]?.index);
    return { section, page: first?.page ?? 0, runs, text: textOf(runs), parts: own };
  });
}
