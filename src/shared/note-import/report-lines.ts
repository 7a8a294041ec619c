/** The report of an import as lines of text: to be read on a terminal, copied, or saved. */
import type { Say } from '../note-export/described-note';
import { anchorInWords } from './anchor-in-words';
import { type ImportItem, importOutcomes, type ImportReport, isOnOtherText } from './report';

/** `tense`: what would become of the notes, or what has. One line an item, and the sums last. */
export function reportLines(report: ImportReport, tense: 'will' | 'did', say: Say): readonly string[] {
  const word = (outcome: ImportItem['outcome']): string =>
    say(tense === 'did' ? `import.done.${outcome}` : `import.outcome.${outcome}`);
  const { file, format, items, counts, lost, back } = report;
  const sums = importOutcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${word(outcome)}: ${counts[outcome]}`);
  return [
    say('import.file', { file, format: say(`import.format.${format}`) }),
    ...(isOnOtherText(report) ? [say('import.other-text', { all: `${lost.all}` })] : []),
    ...(back > 0 ? [say(tense === 'did' ? 'import.back.done' : 'import.back', { count: `${back}` })] : []),
    ...items.map((item) => [word(item.outcome), ...itemInWords(item, say)].join('  ')),
    sums.length > 0 ? sums.join(', ') : say('import.nothing'),
  ];
}

function itemInWords(
  { id, quote, body, creator, place, status, elsewhere, reasons }: ImportItem,
  say: Say,
): readonly string[] {
  const how = anchorInWords(status, elsewhere, say) ?? '';
  return [id, place, how, quote && `“${quote}”`, body, creator, ...reasons]
    .filter((part) => part !== '')
    .map((part) => part.replace(/\s+/gu, ' '));
}
