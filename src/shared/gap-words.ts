/** The program's own words for a gap that only the assumptions switch opens. */
import type { Gap } from './comparison';
import { locale, messages } from './messages/catalogue';

/** What is not said, and what is asked: whether the sentences that were taken out of the cell are about its document. */
export function askWhichDocument(
  sentences: readonly string[],
  document: string,
): Pick<Gap, 'subject' | 'question'> {
  const count = sentences.length === 1 ? 'one' : 'other';
  const list = new Intl.ListFormat(locale).format(sentences.map((sentence) => sentence.slice(1)));
  return {
    subject: messages[`gaps.which.subject.${count}`].replace('{list}', list),
    question: messages[`gaps.which.question.${count}`]
      .replace('{list}', list)
      // What a briefing's name may hold is not a pattern of replacement.
      .replace('{document}', () => document),
  };
}
