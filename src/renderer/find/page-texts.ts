/** The texts that the view in front shows, in the order of the page: what can be found in it, and where it stands. */
import { textAttribute } from '../parts/text-offsets';

/** Some letters of the page: a text node, and where in its text it begins. */
interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** A text of its own: a block of the article, a cell's line, a row's words. */
export interface PageText {
  /** The element that it stands in. */
  readonly host: Element;
  readonly text: string;
  /** Words are side by side over its beginning and the end of the text before. */
  readonly goesOn: boolean;
  /** The block of the article whose text it is, offset for offset; null elsewhere. */
  readonly blockId: string | null;
  readonly pieces: readonly Piece[] | null;
}

/** In each view, what holds the texts that can be found, and what in it says something besides them. */
const places: readonly { readonly root: string; readonly besides: string }[] = [
  // What a cell's words are about, far from sight not drawn, and a column's name beside each of its cells.
  {
    root: '.compare-scroll tbody',
    besides:
      '.cell-column, .cell-ref, .code, .cell-cautions, .passage-number, .passage-words, .topic-number, .cell-notes, .grade-mark',
  },
  // Of the chosen gap, in its own words, which stand nowhere else in the view.
  { root: '.peek-words[data-silent]', besides: '.peek-small' },
  { root: '.notes-list', besides: 'input, .note-row-ref, .note-side > :not(:has(.tag)), .notes-group' },
  { root: '.page-scroll', besides: 'input, select, textarea, .tool, .note-editor' },
];

/** The foot of Compare, which speaks of the chosen cell. */
export const foot = '.peek';
/** In each view, what is chosen there. */
const chosenIn = '[aria-current="true"]';
/** Beside the article in Read, what was gone to by name: a tension's card, a line of what the briefing says itself. */
const namedInPanel = '.panel :is(.tension, .panel-words, .editors-line)[aria-current]';
const namedTitle = '.article-title[aria-current]';
export const namedBeside = `${namedTitle}, ${namedInPanel}`;

/** What holds the texts of the view in front; none where there is nothing to find. */
export function findRoots(view: Element): readonly Element[] {
  const article = view.querySelector('.article');
  // Beside the article, what a result led to: its words stand there alone.
  if (article) return [...view.querySelectorAll(namedTitle), article, ...view.querySelectorAll(namedInPanel)];
  return places.flatMap(({ root }) => [...view.querySelectorAll(root)]);
}

/** What is chosen in the view, and what shows more of it: where it is found is what one is at. */
export function findChosen(roots: readonly Element[]): readonly Element[] {
  const chosen = roots.map((root) => root.querySelector(chosenIn)).find((each) => each !== null);
  const row = chosen?.closest('.compare-scroll tr');
  const words = roots.find((root) => root.closest(foot));
  return [chosen, row && words, row].filter((each) => each instanceof Element);
}

/** The texts within the roots. What is not shown is not among them: a shut card, or words for screen readers. */
export function readTexts(roots: readonly Element[]): readonly PageText[] {
  const words = roots.find((root) => root.closest(foot));
  const texts = roots.flatMap((root) =>
    root === words ? [] : root.matches('.article') ? readArticle(root) : readShown(root),
  );
  if (!words) return texts;
  // What the foot says of a cell is gone through after the cell.
  const cell = roots.map((root) => root.querySelector(chosenIn)).find((each) => each !== null);
  const last = texts.findLastIndex(({ host }) => cell?.contains(host));
  return texts.toSpliced(last === -1 ? texts.length : last + 1, 0, ...readShown(words));
}

/** The elements of the article's blocks, each with the block's text and nothing else. */
function readArticle(article: Element): readonly PageText[] {
  return [...article.querySelectorAll(`[${textAttribute}]`)].map((host, index) => ({
    host,
    text: host.textContent ?? '',
    goesOn: index > 0,
    blockId: host.getAttribute(textAttribute),
    pieces: null,
  }));
}

/** What stands in one line, however it is cut into elements, is one text. */
function readShown(root: Element): readonly PageText[] {
  const besides = places.find((place) => root.matches(place.root))?.besides ?? 'button, .editors-line-refs';
  const texts: PageText[] = [];
  let pieces: Piece[] = [];
  let text = '';
  const end = (): void => {
    const host = pieces[0]?.node.parentElement;
    if (host && text.trim() !== '') texts.push({ host, text, goesOn: false, blockId: null, pieces });
    pieces = [];
    text = '';
  };
  const walk = (parent: Element): void => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        pieces.push({ node: child, start: text.length });
        text += child.data;
      } else if (child instanceof Element && !child.matches(`.unseen, [hidden], ${besides}`)) {
        walkElement(child);
      }
    }
  };
  const walkElement = (element: Element): void => {
    const display = isWithinWords.has(element.tagName) ? 'inline' : getComputedStyle(element).display;
    if (display === 'none') return;
    const isOwn = display !== 'inline' && display !== 'contents';
    // The lines of a label in a drawing are parted by nothing but their places.
    const isLine = element.tagName === 'tspan';
    if (isOwn || element.tagName === 'text') end();
    else if (isLine && text !== '') text += ' ';
    if (element instanceof HTMLDetailsElement && !element.open) {
      for (const summary of element.querySelectorAll(':scope > summary')) walk(summary);
    } else walk(element);
    if (isOwn || element.tagName === 'text') end();
  };
  walk(root);
  end();
  return texts;
}

const isWithinWords: ReadonlySet<string> = new Set([
  'EM',
  'STRONG',
  'I',
  'B',
  'MARK',
  'S',
  'CODE',
  'Q',
  'BDI',
]);

/** The range of the text from `start` to `end`, in UTF-16 code units; null where its page has changed since. */
export function rangeOf(text: PageText, start: number, end: number): Range | null {
  const pieces = text.pieces ?? piecesOf(text.host);
  const range = document.createRange();
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first || !last || end - last.start > last.node.length || start - first.start > first.node.length)
    return null;
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

function piecesOf(host: Element): readonly Piece[] {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (node.length > 0) pieces.push({ node, start });
    start += node.length;
  }
  return pieces;
}

/** True when nothing that can be found has changed. */
export function isSameText(a: readonly PageText[], b: readonly PageText[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ text, goesOn }, index) => text === b[index]?.text && goesOn === b[index].goesOn)
  );
}
