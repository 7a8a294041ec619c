/** What the labels are called: by the reader, else as the program calls them. */
import type { MessageId } from '../messages/catalogue';
import { type Colour, colours } from './note';
import { labelNameLength, type Settings } from '../contract/settings';

type LabelNames = Settings['labelNames'];

/** What a label is called: by the reader, else as the program calls it. */
export function nameLabel(colour: Colour, names: LabelNames, say: (id: MessageId) => string): string {
  return names[colour] ?? say(`colour.${colour}`);
}

/**
 * The messages with the reader's own names for the labels, so that every part that names a label uses them. A name is
 * shown as it was typed, whatever signs it holds. The same messages where no label has a name of its own.
 */
export function withLabelNames<Messages extends Readonly<Record<MessageId, string>>>(
  messages: Messages,
  names: LabelNames,
): Messages | Readonly<Record<MessageId, string>> {
  const own = colours.flatMap((colour) => {
    const name = names[colour];
    return name === undefined ? [] : [[`colour.${colour}`, asMessage(name)] as const];
  });
  return own.length === 0 ? messages : { ...messages, ...Object.fromEntries(own) };
}

/** Text as an ICU message that says it: from the first sign that would begin a placeholder or a tag it stands in quotes. */
function asMessage(text: string): string {
  const doubled = text.replaceAll("'", "''");
  const at = doubled.search(/[{}<>]/u);
  return at < 0 ? doubled : `${doubled.slice(0, at)}'${doubled.slice(at)}'`;
}

/** Why the names cannot be kept: one is too long, or two labels would be called alike. Null when they can. */
export type LabelNamesFault =
  | { readonly kind: 'too-long'; readonly colour: Colour; readonly limit: number }
  | { readonly kind: 'taken'; readonly colour: Colour; readonly name: string };

/** The names as they are typed, one a label; an empty one stands for the usual name and is left out. */
export function readLabelNames(
  typed: Readonly<Record<Colour, string>>,
  usual: (colour: Colour) => string,
): { readonly names: LabelNames; readonly fault: LabelNamesFault | null } {
  const names: Partial<Record<Colour, string>> = {};
  const taken = new Set<string>();
  let fault: LabelNamesFault | null = null;
  for (const colour of colours) {
    const own = typed[colour].replaceAll(/\s+/gu, ' ').trim();
    const name = own === '' ? usual(colour) : own;
    if (own !== '' && own !== usual(colour)) names[colour] = own;
    if (own.length > labelNameLength) fault ??= { kind: 'too-long', colour, limit: labelNameLength };
    if (taken.has(name.toLocaleLowerCase())) fault ??= { kind: 'taken', colour, name };
    taken.add(name.toLocaleLowerCase());
  }
  return { names, fault };
}
