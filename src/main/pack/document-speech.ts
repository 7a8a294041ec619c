/** The catalogue with the reader's names for the labels, for the shapes of a pack that are written without a window. */
import { createIntl } from '@formatjs/intl';
import { locale, messages } from '../../shared/messages/catalogue';
import type { DocumentSpeech } from '../../shared/pack/document/draft';
import { withLabelNames } from '../../shared/notes/label-name';
import type { Settings } from '../../shared/contract/settings';

/** Throws when a value that a message needs is missing. Days and hours are the system's, or those of the zone that is named. */
export function createDocumentSpeech(labelNames: Settings['labelNames'], timeZone?: string): DocumentSpeech {
  return createIntl({
    locale,
    messages: withLabelNames(messages, labelNames),
    onError: (error) => {
      throw error;
    },
    ...(timeZone !== undefined && { timeZone }),
  });
}
