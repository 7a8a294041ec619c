/** The call that writes the comparison into a file that the reader names. */
import { BrowserWindow, dialog } from 'electron';
import type { ComparisonRequest } from '../shared/comparison-export/request';
import { reasonOf } from '../shared/reason-of';
import { writeComparison } from './comparison-export';
import { writeWhole } from './pack-file';
import { say } from './say';
import type { Services } from './services';

/** Composes it from the briefing, asks where, and writes it whole. Answers the path, or null when the reader cancels. */
export async function exportComparison(
  { openBriefing }: Pick<Services, 'openBriefing'>,
  { briefingId, format, ...choice }: ComparisonRequest,
): Promise<string | null> {
  const briefing = await openBriefing(briefingId);
  // What cannot be composed is refused before the reader is asked where it should go.
  const text = writeComparison(format, briefing, choice);
  const options = {
    defaultPath: `${briefing.id}-comparison.${format}`,
    filters: [{ name: say(`export.comparison.${format}.files`), extensions: [format] }],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || filePath === '') return null;
  await writeWhole(filePath, new TextEncoder().encode(text)).catch((error: unknown) => {
    const reason = reasonOf(error);
    throw new Error(say('export.comparison.unwritable', { file: filePath, reason }), { cause: error });
  });
  return filePath;
}
