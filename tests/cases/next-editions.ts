/** Editions that follow on invented briefings. */
import { readFileSync } from 'node:fs';
import { type Briefing, type BriefingFile, BriefingFileSchema } from '../../src/shared/briefing/briefing';
import { type ReadBriefing, readBriefing } from '../../src/shared/validate/validate';
import { asFound } from './validate-bundled';

const folder = new URL('../fixtures/editions/harbour-accords-3/', import.meta.url);
const article = readFileSync(new URL('article.txt', folder));

/** A fresh copy of the file, free to be changed. */
export function nextFile(): BriefingFile {
  return BriefingFileSchema.parse(JSON.parse(readFileSync(new URL('briefing.json', folder), 'utf8')));
}

/** What is said of the file with the next edition's article beside it. */
export function readNext(file: BriefingFile): ReadBriefing {
  return readBriefing(asFound(file, article));
}

/** The edition after `harbour-accords`. */
export function openNext(): Briefing {
  const read = readNext(nextFile());
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.briefing;
}
