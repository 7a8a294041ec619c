/** A query written out: reading the text again gives the same query. */
import { asName, isShouted, isStopWord } from '../words/analyser';
import type { Clause, Filter, Query, Sought } from './query';
import { readWords } from './read-words';
import type { FacetKey } from '../searchable';

/**
 * The query as one would type it, filters first: read again it looks for the same and leaves out the same, as long as it
 * is not longer than what is read. What could not be read is not in it.
 */
export function queryText({ clauses, excluded, filters }: Query): string {
  const sought = clauses.flatMap((clause) => clause.alternatives);
  const typed = [...excluded, ...sought].map((each) => each.typed);
  // Twice, as a single one may be repeated.
  const isAllCapitals = isShouted([...typed, ...typed].join(' '));
  const write = (each: Sought): string => soughtText(each, isAllCapitals);
  const text = apart([
    ...filters.map(filterText),
    ...excluded.map((each) => `-${write(each)}`),
    ...clauses.flatMap((clause) => Array<string>(clause.times).fill(clauseText(clause, write))),
  ]);
  // A last word is the beginning of one, unless something follows it.
  const isBegun = sought.some((each) => each.isPrefix && !isStarred(each));
  return sought.length === 0 || isBegun ? text : `${text} `;
}

/** It says itself that it is the beginning of words. */
function isStarred({ typed, isPrefix }: Sought): boolean {
  return isPrefix && /\*\P{L}*$/v.test(typed);
}

/** Two numbers do not become the groups of one: these have a single space between them. */
function apart(texts: readonly string[]): string {
  return texts.reduce((before, text) => {
    const areNumbers = /\p{Nd}$/u.test(before) && /^\p{Nd}/u.test(text);
    return before === '' ? text : `${before}${areNumbers ? '  ' : ' '}${text}`;
  }, '');
}

/** `kind:criticism,reaction`, after `-` for none of these. */
export function filterText({ key, values, isExcluded }: Filter): string {
  return `${isExcluded ? '-' : ''}${key}:${values.map((value) => valueText(key, value)).join(',')}`;
}

/** A value as it stands after the colon, in quotation marks where it would not be one otherwise. */
export function valueText(key: FacetKey, value: string): string {
  if (key === 'document') return value.replace(/^doc(?=\d$)/u, '');
  return /^[\p{L}\p{M}\p{N}_.\-]+$/v.test(value) ? value : `"${value.replace(/["“”„«»]/gv, ' ')}"`;
}

function clauseText({ alternatives, isRequired }: Clause, write: (sought: Sought) => string): string {
  const sign = isRequired && !alternatives.every(({ isExact }) => isExact) ? '+' : '';
  return alternatives.map((each) => `${sign}${write(each)}`).join(' OR ');
}

function soughtText(sought: Sought, isAllCapitals: boolean): string {
  const { typed, words, isExact, isPrefix } = sought;
  // Text that is still being typed has no closing mark yet.
  if (isExact) return `"${typed}${isPrefix && !isStarred(sought) ? '' : '"'}`;
  if (words.length > 1) return waysToWrite(sought).find((way) => reads(way, sought)) ?? words.join('-');
  const [word = ''] = words;
  const folded = word.toLowerCase();
  if (!isStopWord({ word: folded, isEmphatic: false })) return typed;
  if (word !== asName(folded)) return word;
  // Capitals make a stop word a name, and dots do where everything is in capitals.
  const needsDots = !typed.includes('.') && (isAllCapitals || ['AND', 'OR', 'NOT'].includes(typed));
  return needsDots ? typed.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '.') : typed;
}

function waysToWrite({ typed, words }: Sought): readonly string[] {
  return [typed, words.join('-'), words.join('')];
}

function reads(text: string, { words, joined }: Sought): boolean {
  const read = readWords(text, { isLast: false, isShouted: false });
  return (
    read.length === 1 &&
    read[0]?.sought.joined === joined &&
    read[0].sought.words.join(' ') === words.join(' ')
  );
}
