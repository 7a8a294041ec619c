/** The comparison in the formats that others read. */
import { assertNever } from '../../shared/assert-never';
import type { Briefing } from '../../shared/briefing/briefing';
import { toRows } from '../../shared/comparison-export/csv';
import { toHtml } from '../../shared/comparison-export/html';
import type { ComparisonChoice, ComparisonFormat } from '../../shared/comparison-export/request';
import { toCsv } from './csv';
import { say } from '../say';

/** The topics and columns chosen, as one text. Throws when the briefing has none of a name that is asked for. */
export function writeComparison(
  format: ComparisonFormat,
  briefing: Briefing,
  choice: ComparisonChoice,
): string {
  switch (format) {
    case 'csv':
      return toCsv(toRows(briefing, choice, say));
    case 'html':
      return toHtml(briefing, choice, say);
    default:
      return assertNever(format);
  }
}
