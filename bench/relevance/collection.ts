/** Test collections: passages, questions, and which passages answer which question. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Collection {
  readonly name: string;
  readonly docs: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  /** By question, the passages that answer it. */
  readonly qrels: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Folder {
  readonly collections: readonly Collection[];
  /** Files that are no collections, and why. */
  readonly skipped: readonly string[];
}

/** Reads every `*.json` of a folder, in the order of their names. */
export function readCollections(folder: string): Folder {
  const collections: Collection[] = [];
  const skipped: string[] = [];
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.json')) continue;
    const found = readCollection(readFileSync(join(folder, file), 'utf8'), file.slice(0, -'.json'.length));
    if (typeof found === 'string') skipped.push(`${file}: ${found}`);
    else collections.push(found);
  }
  return { collections, skipped };
}

/** The collection in a file's text, or a sentence that says why there is none. A file without a name has the file's. */
export function readCollection(json: string, fileName: string): Collection | string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'this is not JSON';
  }
  if (!isRecord(value)) return 'this is no object';
  const { docs, queries, qrels, name } = value;
  if (!Array.isArray(docs) || !Array.isArray(queries) || !isRecord(qrels))
    return 'has no docs, queries and qrels';
  const collection = {
    name: typeof name === 'string' && name !== '' ? name : fileName,
    docs: docs.map((doc: unknown) => ({
      id: textOf(doc, 'id'),
      title: textOf(doc, 'title'),
      text: textOf(doc, 'text'),
    })),
    queries: queries.map((query: unknown) => ({ id: textOf(query, 'id'), text: textOf(query, 'text') })),
    qrels: Object.fromEntries(
      Object.entries(qrels).map(([query, judged]) => [
        query,
        isRecord(judged)
          ? Object.fromEntries(Object.entries(judged).map(([doc, grade]) => [doc, Number(grade)]))
          : {},
      ]),
    ),
  };
  return collection.docs.length > 0 && collection.queries.length > 0
    ? collection
    : 'has no passages or no questions';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Numbers count as text; what is missing is empty. */
function textOf(item: unknown, key: string): string {
  const value = isRecord(item) ? item[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
