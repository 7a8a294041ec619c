/** How the catalogue is spoken: what any side of the program hands to a derivation that puts something into words. */
import type { MessageId } from './catalogue';

export interface Speech {
  readonly formatMessage: (
    message: { readonly id: MessageId },
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  readonly formatList: (
    items: readonly string[],
    options?: { readonly type?: 'conjunction' | 'disjunction' | 'unit' },
  ) => string;
}
