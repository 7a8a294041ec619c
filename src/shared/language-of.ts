/** A briefing's own words, its article's and its editor's, among the program's: their language and direction. */
import type { BriefingFile } from './briefing/briefing';

/** As attributes of the element that holds such words. */
export interface LanguageAttributes {
  readonly lang: string;
  readonly dir: BriefingFile['direction'];
}

/** The attributes for the words of this briefing. */
export function languageOf({
  language,
  direction,
}: Pick<BriefingFile, 'language' | 'direction'>): LanguageAttributes {
  return { lang: language, dir: direction };
}

/**
 * The words as they can stand within a line of the program's own: kept together where they run from right to left, so
 * that what stands around them keeps its order. Words without such letters are unchanged.
 */
export function isolate(words: string): string {
  return rightToLeft.test(words) ? `\u2068${words}\u2069` : words;
}

/** Letters of the scripts that are written from right to left. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
