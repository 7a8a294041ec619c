/** What was looked for and how it was found; marks are made from it. Plain data, so that it can be sent. */

/** The words that count as one that was typed. */
export interface WordForms {
  readonly forms: ReadonlySet<string>;
  /** Or every word that begins so; null when only whole words count. */
  readonly prefix: string | null;
}

export interface Term extends WordForms {
  readonly typed: string;
  /** `near`: nothing is spelt so, these words are spelt nearly so. `nowhere`: nothing at all. */
  readonly found: 'as-typed' | 'near' | 'nowhere';
  /** Or words side by side: each place in turn may hold any of its words. Empty for a plain word. */
  readonly sequence: readonly WordForms[];
}

export function isForm(word: string, { forms, prefix }: WordForms): boolean {
  return forms.has(word) || (prefix !== null && word.startsWith(prefix));
}
