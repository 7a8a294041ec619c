/** The catalogue's words in the main process. */
import { createIntl } from '@formatjs/intl';
import type { Said } from '../shared/reference/explain';
import { locale, type MessageId, messages } from '../shared/messages/catalogue';

const intl = createIntl({ locale, messages, onError: refuse });

/** A message in words. Throws when a value that it needs is missing. */
export function say(id: MessageId, values: Readonly<Record<string, string | number>> = {}): string {
  return intl.formatMessage({ id }, values);
}

/** A message that comes with its values, in words. */
export function saySaid({ id, values }: Said): string {
  return say(id, values);
}

function refuse(error: Error): never {
  throw error;
}
