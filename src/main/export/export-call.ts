/** The call that writes the comparison into a file that the reader names. */
import type { ComparisonRequest } from '../../shared/comparison-export/request';
import { writeComparison } from './comparison-export';
import { saveFile } from './save-file';
import { say } from '../say';
import type { Services } from '../services';

/** Composes it from the briefing, asks where, and writes it whole. Answers the path, or null when the reader cancels. */
export async function exportComparison(
  { openBriefing }: Pick<Services, 'openBriefing'>,
  { briefingId, format, ...choice }: ComparisonRequest,
): Promise<string | null> {
  const briefing = await openBriefing(briefingId);
  // What cannot be composed is refused before the reader is asked where it should go.
  const text = writeComparison(format, briefing, choice);
  return saveFile({
    name: `${briefing.id}-comparison`,
    extension: format,
    filesOf: say(`export.comparison.${format}.files`),
    bytes: new TextEncoder().encode(text),
    unwritable: (file, reason) => say('export.comparison.unwritable', { file, reason }),
  });
}
