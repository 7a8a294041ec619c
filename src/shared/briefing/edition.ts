/** What an edition is: the content of its briefing, whatever the file's layout. */

/**
 * The canonical content of a briefing file: its JSON with sorted keys and no white space, without `$schema`, which is
 * for editors only. Two files with the same content give the same string; its SHA-256 is the edition's exact name.
 */
export function canonicalContent(file: unknown): string {
  if (!isRecord(file)) return JSON.stringify(sortKeys(file));
  const { $schema: _, ...content } = file;
  return JSON.stringify(sortKeys(content));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isRecord(value)) return value;
  const keys = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key])]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
