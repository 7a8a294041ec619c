import { type LanguageAttributes, languageOf } from '../../shared/language-of';
import { useReader } from '../state/store';

/** The language and direction of the open briefing's words, for the element that holds them; none without a briefing. */
export function useBriefingLanguage(): Partial<LanguageAttributes> {
  const briefing = useReader((state) => state.open?.briefing);
  return briefing ? languageOf(briefing) : {};
}
