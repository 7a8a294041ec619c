/** A next edition of a text: blocks copy-edited, rewritten, moved, split, merged, deleted and added, each word with its origin. */
import { type MadeBlock, sentences, type Source, type Token } from './make-text';

export interface Revision {
  readonly blocks: readonly MadeBlock[];
  /** Where the words of a block went that is not there under its id. */
  readonly redirects: ReadonlyMap<string, readonly string[]>;
}

/** The shares of blocks that something happens to; the others stay as they are. */
const shares = {
  delete: 0.1,
  rewrite: 0.1,
  copyEdit: 0.25,
  move: 0.05,
  split: 0.02,
  merge: 0.02,
} as const;

/** Ids stay with their blocks, as the format wants it; what takes another id is redirected. */
export function revise(blocks: readonly MadeBlock[], source: Source): Revision {
  const { random } = source;
  const revised: MadeBlock[] = [];
  const moving: MadeBlock[] = [];
  const redirects = new Map<string, readonly string[]>();
  let last = blocks.length;
  const newId = (): string => `B${(last += 1)}`;
  for (const block of blocks) {
    const lot = random();
    const is = lots(lot);
    if (is === 'delete') redirects.set(block.id, []);
    else if (is === 'rewrite') revised.push({ ...block, tokens: rewrite(block.tokens, source) });
    else if (is === 'copyEdit') revised.push({ ...block, tokens: copyEdit(block.tokens, source) });
    else if (is === 'move') {
      const id = random() < 0.5 ? block.id : newId();
      if (id !== block.id) redirects.set(block.id, [id]);
      moving.push({ ...block, id });
    } else if (is === 'split' && block.tokens.length > 40) {
      const at = 15 + Math.floor(random() * (block.tokens.length - 30));
      const id = newId();
      redirects.set(block.id, [block.id, id]);
      revised.push({ ...block, tokens: block.tokens.slice(0, at) }, { id, tokens: block.tokens.slice(at) });
    } else if (is === 'merge' && revised.length > 0) {
      const into = revised.pop();
      if (!into) continue;
      redirects.set(block.id, [into.id]);
      revised.push({ ...into, tokens: [...into.tokens, ...block.tokens] });
    } else revised.push(block);
    if (random() < 0.05) {
      const words = sentences(25 + Math.floor(random() * 80), source);
      revised.push({ id: newId(), tokens: words.map(fresh) });
    }
  }
  for (const block of moving) revised.splice(Math.floor(random() * (revised.length + 1)), 0, block);
  return { blocks: revised.filter(({ tokens }) => tokens.length > 0), redirects };
}

function lots(lot: number): keyof typeof shares | null {
  let upTo = 0;
  for (const [what, share] of Object.entries(shares)) {
    upTo += share;
    if (lot < upTo) return what as keyof typeof shares;
  }
  return null;
}

/** About one word in eight is another, spelt otherwise, dropped or joined by a new one; now and then a sentence goes. */
function copyEdit(tokens: readonly Token[], source: Source): readonly Token[] {
  const { random, word } = source;
  const edited: Token[] = [];
  let isDropping = false;
  for (const [index, token] of tokens.entries()) {
    const isFirst = index === 0 || (tokens[index - 1]?.text.endsWith('.') ?? false);
    if (isFirst) isDropping = random() < 0.05;
    if (isDropping) continue;
    const lot = random();
    if (lot < 0.04) edited.push({ text: word() + endOf(token.text), origin: token.origin, kept: 0 });
    else if (lot < 0.07) edited.push({ ...token, text: respelt(token.text), kept: 0.8 });
    else if (lot < 0.1) edited.push(token, fresh(word()));
    else if (lot >= 0.13) edited.push(token);
  }
  return edited;
}

/** New sentences, in which a few of the old words stand here and there. */
function rewrite(tokens: readonly Token[], source: Source): readonly Token[] {
  return sentences(tokens.length, source).map((text, index) =>
    source.random() < 0.15 ? (tokens[index] ?? fresh(text)) : fresh(text),
  );
}

function fresh(text: string): Token {
  return { text, origin: null, kept: 0 };
}

function endOf(text: string): string {
  return /[.,]$/u.exec(text)?.[0] ?? '';
}

function respelt(text: string): string {
  const end = endOf(text);
  const plain = end === '' ? text : text.slice(0, -1);
  return `${plain.length > 4 ? plain.slice(0, -1) : plain}s${end}`;
}
