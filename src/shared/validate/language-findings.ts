/** Whether the language is one that programs know by its name: words are counted, read out and hyphenated by it. */
import type { BriefingFile } from '../briefing/briefing';
import { type Finding, shown } from './problem';

/** The language as a tag of BCP 47, "en" or "uk-UA"; what is well formed is taken, whether anybody speaks it or not. */
export function languageFindings({ language }: Pick<BriefingFile, 'language'>): readonly Finding[] {
  try {
    Intl.getCanonicalLocales(language);
    return [];
  } catch {
    return [
      {
        path: ['language'],
        message: `${shown(language)} is not a language tag.`,
        remedy: 'Write one as BCP 47 has it, such as "en", "uk" or "pt-BR".',
      },
    ];
  }
}
