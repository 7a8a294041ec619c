/** What the schema refuses, in words. zod's mini build has no messages of its own. */
import type * as z from 'zod/mini';
import { type Finding, shown, valueAt } from './problem';

type Issue = z.core.$ZodIssue;

/** One finding for each key that is missing, unknown, or holds what it may not. In the order of the schema. */
export function schemaFindings(file: unknown, issues: readonly Issue[]): readonly Finding[] {
  return issues.flatMap((issue) => findings(file, issue));
}

/** That the file is of a format which came after this program, or null: nothing else can then be said of it. */
export function newerFormat(file: unknown): Finding | null {
  const version = valueAt(file, ['formatVersion']);
  if (valueAt(file, ['format']) !== 'lectern-briefing' || typeof version !== 'number' || version <= 1)
    return null;
  return {
    path: ['formatVersion'],
    message: `The briefing is of format ${version}, made for a newer Lectern; this one reads format 1.`,
    remedy: 'Open it with a newer Lectern, or ask its editors for format 1.',
  };
}

function findings(file: unknown, issue: Issue): readonly Finding[] {
  const { path } = issue;
  const found = valueAt(file, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `${shown(key)} is not a key of the briefing format here.`,
        remedy: 'Remove it, or correct its spelling.',
      }));
    case 'invalid_type':
      return [
        found === undefined
          ? missing(path, issue.expected)
          : wrong(path, found, expectations[issue.expected]),
      ];
    case 'invalid_value':
      return [
        found === undefined ? missing(path, 'value', issue.values) : wrong(path, found, anyOf(issue.values)),
      ];
    case 'invalid_format':
      return [wrong(path, found, issue.message)];
    case 'too_small':
      return [wrong(path, found, issue.origin === 'array' ? 'a list of at least one' : 'a larger number')];
    case 'too_big':
      return [
        wrong(
          path,
          found,
          issue.origin === 'array' ? `a list of ${issue.maximum} at most` : 'a smaller number',
        ),
      ];
    case 'invalid_key':
      return [
        {
          path,
          message: 'This is not the name of a column.',
          remedy: 'Name the column after a document, such as "doc1", or "agreement".',
        },
      ];
    case 'invalid_union':
      return unionFindings(file, issue, found);
    default:
      return [wrong(path, found, 'another value')];
  }
}

/** Of a union's branches the one is meant that the value comes nearest to: the one whose own keys are all there. */
function unionFindings(
  file: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  found: unknown,
): readonly Finding[] {
  const { path } = issue;
  const meant = issue.errors.find((branch) =>
    branch.every(({ path }) => path.length > 1 || (path.length === 1 && valueAt(found, path) !== undefined)),
  );
  if (meant) return meant.flatMap((inner) => findings(file, { ...inner, path: [...path, ...inner.path] }));
  if (typeof found !== 'object' || found === null) {
    return [wrong(path, found, 'a document id such as "doc1", or "agreement" or "none"')];
  }
  return [
    'entries' in found && 'gap' in found
      ? {
          path,
          message: 'The cell holds both entries and a gap.',
          remedy: 'Keep the entries, and move what remains unsaid to the gap of the topic.',
        }
      : {
          path,
          message: 'The cell holds neither entries nor a gap.',
          remedy: 'Give it "entries", or a "gap" that says what the article does not say.',
        },
  ];
}

function missing(path: Finding['path'], expected: string, values?: readonly unknown[]): Finding {
  return {
    path,
    message: 'This is missing.',
    remedy: `Add ${values ? anyOf(values) : (expectations[expected] ?? 'it')}.`,
  };
}

function wrong(path: Finding['path'], found: unknown, expected: string | undefined): Finding {
  return {
    path,
    message: `${described(found)} cannot stand here.`,
    remedy: `Write ${expected ?? 'another value'}.`,
  };
}

/** A list or an object by what it is, whatever else in quotation marks. */
function described(found: unknown): string {
  if (Array.isArray(found)) return found.length === 0 ? 'An empty list' : `A list of ${found.length}`;
  if (typeof found === 'object' && found !== null) return 'An object';
  return shown(typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing'));
}

function anyOf(values: readonly unknown[]): string {
  const words = values.map((value) => JSON.stringify(value));
  return words.length === 1 ? `${words[0]}` : `one of ${words.join(', ')}`;
}

const expectations: Readonly<Record<string, string>> = {
  string: 'words in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
  record: 'an object in braces',
};
