/** The passage that a sentence number and a quote name. */
import type { Briefing } from '../../shared/briefing/briefing';
import { splitEmphasis } from '../../shared/briefing/emphasis';
import { lookUp } from '../../shared/briefing/lookup';
import type { Target } from '../../shared/notes/note';
import { describePassage } from '../../shared/notes/passage';
import { say } from '../say';

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
  // Words are copied from the article, or as they are shown: without the asterisks of its emphasis.
  const [asGiven, asShown] = [findAll(sentence.text, quote), findShown(block.text, sentence, quote)];
  const [found, second] = asGiven.length > 0 ? asGiven : asShown;
  if (!found) {
    throw new Error(
      say('cli.notes.add.no-quote', { number: `${sentence.number}`, quote, text: sentence.text }),
    );
  }
  if (second) throw new Error(say('cli.notes.add.quote-twice', { number: `${sentence.number}`, quote }));
  const passage = describePassage(block, sentence.start + found.start, sentence.start + found.end);
  return { kind: 'passage', passage };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function findAll(text: string, words: string): readonly Stretch[] {
  if (words === '') return [];
  const found: Stretch[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
}

/** Where the words stand in the sentence as it is shown, given as places within the sentence as it is written. */
function findShown(blockText: string, { start, end }: Stretch, words: string): readonly Stretch[] {
  const shown = splitEmphasis(blockText, start, end).filter((run) => run.style !== 'mark');
  const places = shown.flatMap((run) =>
    Array.from({ length: run.text.length }, (_, index) => run.start + index),
  );
  return findAll(shown.map((run) => run.text).join(''), words).map((found) => ({
    start: (places[found.start] ?? start) - start,
    end: (places[found.end - 1] ?? end) + 1 - start,
  }));
}
