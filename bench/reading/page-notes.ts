/** The reader's notes in an open briefing: written, counted, relabelled and wrapped. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { seeded } from '../tools/seeded.ts';

interface Spread {
  readonly briefingId: string;
  readonly count: number;
  /** Over the whole of it, or in the blocks at its top. */
  readonly spread: 'the whole article' | 'one screen';
}

/** How many places there are, over which the notes are spread evenly; those of one place lie on one another. */
const places = { 'the whole article': 50, 'one screen': 12 } as const;
const colours = ['straw', 'sage', 'sky', 'rose', 'lilac', 'apricot'] as const;

/** Writes one highlight on the first words of the article, as the program does. */
export function writeFirst(page: Page, briefingId: string): Promise<void> {
  return page.evaluate(async (id) => {
    const { lectern } = globalThis as unknown as {
      lectern: { createNote(note: unknown): Promise<unknown> };
    };
    const block = document.querySelector('[data-block-text]');
    const text = block?.textContent ?? '';
    await lectern.createNote({
      briefingId: id,
      target: {
        kind: 'passage',
        passage: {
          blockId: block?.getAttribute('data-block-text'),
          start: 0,
          end: 6,
          exact: text.slice(0, 6),
          prefix: '',
          suffix: text.slice(6, 38),
        },
      },
      motivation: 'highlighting',
      colour: 'straw',
      tags: [],
      body: '',
      workflow: null,
      links: [],
    });
  }, briefingId);
}

/** Writes seeded highlights like the one that is there into the store of a program that is shut. Much faster than asking it. */
export function writeOthers(userData: string, { briefingId, count, spread }: Spread): void {
  const file = join(userData, 'briefings', briefingId, 'briefing.json');
  const { blocks } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly blocks: readonly {
      readonly id: string;
      readonly sentences: readonly { readonly text: string }[];
    }[];
  };
  const random = seeded(7);
  const below = (limit: number): number => Math.floor(random() * limit);
  using database = new DatabaseSync(join(userData, 'notes.db'));
  const first = database.prepare('SELECT * FROM note').get();
  if (!first) throw new Error('There is no note to write others like.');
  // The row's own number is the store's to give.
  const names = Object.keys(first).filter((name) => name !== 'seq');
  const insert = database.prepare(
    `INSERT INTO note (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  database.exec('BEGIN');
  for (let index = 1; index < count; index += 1) {
    const place = index % places[spread];
    const at = spread === 'one screen' ? place : Math.floor((place / places[spread]) * blocks.length);
    const block = blocks[at];
    const text = block?.sentences.map((sentence) => sentence.text).join(' ') ?? '';
    const start = 8 + below(text.length - 48);
    const end = start + 8 + below(Math.min(160, text.length - start - 8));
    const passage = {
      blockId: block?.id,
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    };
    const row: Record<string, SQLInputValue> = {
      ...first,
      id: randomUUID(),
      colour: colours[index % colours.length] ?? null,
      target: JSON.stringify({ kind: 'passage', passage }),
    };
    insert.run(...names.map((name) => row[name] ?? null));
  }
  database.exec('COMMIT');
}

export interface PageCount {
  /** Elements in the blocks' texts. */
  readonly elements: number;
  readonly letters: number;
  /** Stretches in the highlights of the reader's notes. */
  readonly ranges: number;
}

export function countMarks(page: Page): Promise<PageCount> {
  return page.evaluate(() => ({
    elements: document.querySelectorAll('[data-block-text] *').length,
    letters: [...document.querySelectorAll('[data-block-text]')].reduce(
      (sum, { textContent }) => sum + (textContent?.length ?? 0),
      0,
    ),
    ranges: [...CSS.highlights]
      .filter(([name]) => name.startsWith('note-'))
      .reduce((sum, [, highlight]) => sum + highlight.size, 0),
  }));
}

/** Does a thing in the page, and answers when what is painted of the notes, and their margin, has changed and been shown. Sets the marks. */
export function doInPage(page: Page, what: 'layer' | 'undo' | 'redo' | 'wrap'): Promise<void> {
  return page.evaluate(async (what) => {
    const picture = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, 0));
      });
    const sizes = (): string =>
      [...CSS.highlights].map(([name, { size }]) => (name.startsWith('note-') ? size : '')).join(' ');
    const wrap = (): void => {
      const pieces: { readonly node: Text; readonly from: number; readonly to: number }[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('note-') || /-(hover|here)$/u.test(name)) continue;
        for (const range of highlight) {
          if (!(range instanceof Range)) continue;
          const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
          const first = range.commonAncestorContainer;
          for (
            let node: Node | null = first instanceof Text ? first : walker.nextNode();
            node;
            node = walker.nextNode()
          ) {
            if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
            const from = node === range.startContainer ? range.startOffset : 0;
            const to = node === range.endContainer ? range.endOffset : node.length;
            if (from < to) pieces.push({ node, from, to });
          }
        }
      }
      // From the end of each text node, so that what is split off is done with.
      for (const { node, from, to } of pieces.toSorted((a, b) => b.from - a.from)) {
        node.splitText(to);
        const words = node.splitText(from);
        const mark = document.createElement('mark');
        words.replaceWith(mark);
        mark.append(words);
      }
    };
    const before = sizes();
    performance.mark('measured-from');
    if (what === 'wrap') wrap();
    else if (what === 'layer')
      document.querySelector<HTMLElement>('#layers .check:last-child input')?.click();
    else {
      const init = {
        key: 'z',
        code: 'KeyZ',
        ctrlKey: true,
        shiftKey: what === 'redo',
        bubbles: true,
        cancelable: true,
      };
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init));
    }
    const hasChanged = (): boolean => what === 'wrap' || sizes() !== before;
    while (!hasChanged()) await picture();
    // Then the margin, which may come over several frames.
    const beside = (): number => document.querySelectorAll('.margin-note').length;
    for (let still = 0, count = beside(); still < 3; count = beside()) {
      await picture();
      still = beside() === count ? still + 1 : 0;
    }
    performance.mark('measured-to');
  }, what);
}

/** Gives the first note another label, behind the window's back: taken back and done again, the window follows. */
export async function recolourFirst(page: Page, briefingId: string): Promise<void> {
  await page.evaluate(async (id) => {
    const { lectern } = globalThis as unknown as {
      lectern: {
        listNotes(id: string): Promise<
          readonly {
            readonly id: string;
            readonly rev: number;
            readonly target: { readonly passage: { readonly end: number } };
          }[]
        >;
        changeNote(change: unknown): Promise<unknown>;
      };
    };
    const note = (await lectern.listNotes(id)).find(({ target }) => target.passage.end === 6);
    if (!note) throw new Error('The first note is gone.');
    const content = {
      motivation: 'highlighting',
      colour: 'rose',
      tags: [],
      body: '',
      workflow: null,
      links: [],
    };
    await lectern.changeNote({ id: note.id, rev: note.rev, ...content });
  }, briefingId);
}
