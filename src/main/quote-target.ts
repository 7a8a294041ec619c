/** The passage that a sentence number and a quote name. */
import type { Briefing } from '../shared/briefing';
import { lookUp } from '../shared/lookup';
import type { Target } from '../shared/note';
import { describePassage } from '../shared/passage';
import { say } from './say';

/**
 * The passage of the quote in that sentence (`S6`, or `6`); the whole sentence when no quote is given. Throws with what
 * the sentence reads when the words are not in it, or stand in it more than once.
 */
export function quoteTarget(briefing: Briefing, sentenceId: string, quote: string | null): Target {
  const { sentences, blocks } = lookUp(briefing);
  const sentence = sentences.get(sentenceId) ?? sentences.get(`S${sentenceId}`);
  const block = sentence && blocks.get(sentence.blockId);
  if (!sentence || !block) {
    throw new Error(say('cli.notes.add.no-sentence', { sentence: sentenceId, last: `${sentences.size}` }));
  }
  if (quote === null)
    return { kind: 'passage', passage: describePassage(block, sentence.start, sentence.end) };
  const at = sentence.text.indexOf(quote);
  if (quote === '' || at < 0) {
    throw new Error(
      say('cli.notes.add.no-quote', { number: `${sentence.number}`, quote, text: sentence.text }),
    );
  }
  if (sentence.text.indexOf(quote, at + 1) >= 0) {
    throw new Error(say('cli.notes.add.quote-twice', { number: `${sentence.number}`, quote }));
  }
  const start = sentence.start + at;
  return { kind: 'passage', passage: describePassage(block, start, start + quote.length) };
}
