import type { MessageId } from './messages/catalogue';
import type { Colour } from './note';
import type { Settings } from './settings';

/** What a label is called: by the reader, else as the program calls it. */
export function nameLabel(
  colour: Colour,
  names: Settings['labelNames'],
  say: (id: MessageId) => string,
): string {
  return names[colour] ?? say(`colour.${colour}`);
}
