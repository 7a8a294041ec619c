import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFolder } from './bundled-briefing';

/** What a test's own briefing differs in from the bundled one. */
export interface Variant {
  readonly id?: string;
  readonly title?: string;
  readonly edition?: string;
  /** Breaks it: the first sentence gets this id, which others point to in vain. */
  readonly firstSentence?: string;
  /** A statement that has another id here, as if it had become another claim. */
  readonly without?: string;
}

/** Writes such a briefing into the folder, which need not exist. Answers the folder. */
export function writeVariant(
  folder: string,
  { id, title, edition, firstSentence, without }: Variant = {},
): string {
  cpSync(join(bundledFolder, 'berlin-guarantees'), folder, { recursive: true });
  const path = join(folder, 'briefing.json');
  const file = JSON.parse(renamed(readFileSync(path, 'utf8'), without));
  if (id !== undefined) file.id = id;
  if (title !== undefined) file.title.text = title;
  if (edition !== undefined) file.edition = edition;
  if (firstSentence !== undefined) file.blocks[0].sentences[0].id = firstSentence;
  writeFileSync(path, JSON.stringify(file));
  return folder;
}

function renamed(text: string, id: string | undefined): string {
  return id === undefined ? text : text.replaceAll(`"${id}"`, `"${id}9"`);
}
