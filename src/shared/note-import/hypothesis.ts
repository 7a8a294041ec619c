/** Annotations as the Hypothesis client exports them: `annotations`, each with `target`, `text`, `tags`, `user`, `references`. */
import { bodyWords } from './body-words';
import { foreignContent } from './foreign-content';
import { type IncomingNote, type ReadHtml, RefusedAnnotation } from './incoming-note';
import { readTime } from './read-annotation';
import { isRecord } from './read-items';
import { quotesOf } from './read-selectors';

/** True for a Hypothesis export, for the answer of its programming interface, and for the rows of one by themselves. */
export function isHypothesis(file: unknown): boolean {
  if (isRecord(file) && 'export_date' in file && Array.isArray(file['annotations'])) return true;
  return hypothesisItems(file)
    .slice(0, Array.isArray(file) ? undefined : 1)
    .some(isRow);
}

/** A W3C annotation has neither. */
function isRow(item: unknown): boolean {
  return isRecord(item) && 'uri' in item && 'user' in item;
}

/** The items as they stand. */
export function hypothesisItems(file: unknown): readonly unknown[] {
  if (Array.isArray(file)) return file;
  if (!isRecord(file)) return [];
  const { annotations, rows } = file;
  return Array.isArray(annotations) ? annotations : Array.isArray(rows) ? rows : [];
}

/** One annotation. A note on the page is one on the article; a reply answers the last that it refers to. */
export function readHypothesis(item: unknown, readHtml: ReadHtml): IncomingNote {
  if (!isRecord(item)) throw new RefusedAnnotation('It is not an annotation.');
  const { id, text = '', tags = [], references, target } = item;
  if (typeof text !== 'string') throw new RefusedAnnotation('Its text is not text.');
  const answers = Array.isArray(references) ? references.at(-1) : undefined;
  const isAnswer = typeof answers === 'string';
  const quotes = isAnswer ? [] : quotesOf(target);
  const createdMs = readTime(item['created'], 'created');
  return {
    id: typeof id === 'string' && id !== '' ? nameOf(id) : null,
    ...foreignContent({
      motivation: isAnswer ? 'replying' : null,
      tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
      body: bodyWords(text, item['format'], readHtml),
    }),
    target: isAnswer ? { kind: 'answer', id: nameOf(answers) } : (quotes[0] ?? { kind: 'article' }),
    more: quotes.slice(1),
    remarks: [],
    creator: readUser(item),
    createdMs,
    modifiedMs: readTime(item['updated'], 'updated') ?? createdMs,
    own: null,
  };
}

function nameOf(id: string): string {
  return `hypothesis:${id}`;
}

/** The name that is shown, else the account's: `acct:ana@hypothes.is` is ana. */
function readUser({ user, user_info: info }: Readonly<Record<string, unknown>>): string | null {
  const shown: unknown = isRecord(info) ? info['display_name'] : null;
  if (typeof shown === 'string' && shown !== '') return shown.slice(0, 100);
  return typeof user === 'string'
    ? user
        .replace(/^acct:/u, '')
        .replace(/@[^@]*$/u, '')
        .slice(0, 100)
    : null;
}
