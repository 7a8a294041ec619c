/** Annotations as the Hypothesis client exports them: `annotations`, each with `target`, `text`, `tags`, `user`, `references`. */
import { bodyWords } from './body-words';
import { foreignContent } from './foreign-content';
import { type IncomingNote, type ReadHtml, RefusedAnnotation } from './incoming-note';
import { readTime } from './read-annotation';
import { isRecord } from './read-items';
import { quotesOf } from './read-selectors';

/** True for a Hypothesis export, and for the answer of its programming interface. */
export function isHypothesis(file: unknown): file is Readonly<Record<string, unknown>> {
  if (!isRecord(file)) return false;
  const items = hypothesisItems(file);
  const first = items[0];
  return (
    ('export_date' in file && Array.isArray(file['annotations'])) ||
    (items.length > 0 && isRecord(first) && 'uri' in first && 'user' in first)
  );
}

/** The items as they stand. */
export function hypothesisItems(file: Readonly<Record<string, unknown>>): readonly unknown[] {
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
