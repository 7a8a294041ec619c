/** The program's own words for a gap that only the assumptions switch opens. */
import type { Gap } from '../briefing/comparison';
import { locale, messages } from '../messages/catalogue';

/** What is not said, and what is asked: whether the sentences that were taken out of the document's cell are about it. */
export function askWhetherAbout(
  document: string,
  sentences: readonly string[],
): Pick<Gap, 'subject' | 'question'> {
  const count = sentences.length === 1 ? 'one' : 'other';
  const list = new Intl.ListFormat(locale).format(sentences.map((sentence) => sentence.slice(1)));
  // By functions: a document's name may hold what `replace` takes for a pattern of its own.
  const say = (id: keyof typeof messages): string =>
    messages[id].replace('{list}', () => list).replace('{document}', () => document);
  return { subject: say(`gaps.whether.subject.${count}`), question: say(`gaps.whether.question.${count}`) };
}
