/** The reader's notes as Markdown: the quote, the reader's words, label and tags, note by note. */
import type { Briefing } from '../briefing';
import type { Note } from '../note';
import { type DescribedNote, describeNotes, labelOf, type Say } from './described-note';

/** One document, in the article's order. The words are the reader's own Markdown and stand as they are. */
export function toMarkdown(notes: readonly Note[], briefing: Briefing, say: Say): string {
  const head = `# ${say('export.title', { title: oneLine(briefing.title.text) })}\n\n${say('export.edition', {
    edition: briefing.edition,
    hash: briefing.editionHash.slice(0, 8),
  })}\n`;
  return [head, ...describeNotes(notes, briefing).map((described) => section(described, say))].join('\n');
}

function section(described: DescribedNote, say: Say): string {
  const { note, number, quote } = described;
  const place = oneLine(note.breadcrumb);
  const label = labelOf(note, say);
  const facts = [
    label && say('export.label', { label }),
    note.tags.length > 0 && say('export.tags', { tags: note.tags.map(oneLine).join(', ') }),
  ].filter((fact) => fact !== false && fact !== '');
  return [
    `## ${number === null ? place : `${number}. ${place}`}`,
    ...(quote === null
      ? []
      : [
          quote
            .split('\n')
            .map((line) => `> ${line}`)
            .join('\n'),
        ]),
    ...(note.body === '' ? [] : [note.body]),
    ...(facts.length > 0 ? [`*${facts.join('; ').replaceAll('*', String.raw`\*`)}*`] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
