import type { Sentence } from '../../shared/briefing/briefing';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Target } from '../../shared/notes/note';
import { describePassage, joinPassage, type Passage } from '../../shared/notes/passage';
import { markRun } from '../../shared/search/words/mark-run';
import { markText } from '../../shared/search/words/mark-text';
import type { Term } from '../../shared/search/find/term';
import type { SearchPlace } from '../../shared/search/searchable';
import { followSentence } from '../../shared/search/words/follow-sentence';
import { sentenceTarget } from '../../shared/notes/text-place';

/**
 * What a note on a result is on: the words of the sentence that were found where they stand together, else the sentence; the
 * statement, the cell or topic, the tension. Null for a note, and for what the briefing says beside its article.
 */
export function targetOfResult(place: SearchPlace, terms: readonly Term[], lookup: Lookup): Target | null {
  if (place.kind === 'statement') return { kind: 'statement', statementId: place.statement };
  if (place.kind === 'tension') return { kind: 'tension', tensionId: place.tensionId };
  if (place.kind === 'topic' || place.kind === 'gap') {
    const { topicId, columnId } = place;
    return columnId === null ? { kind: 'topic', topicId } : { kind: 'cell', topicId, columnId };
  }
  if (place.kind === 'reference' || place.kind === 'note') return null;
  const sentence = lookup.sentences.get(place.sentence);
  const block = sentence && lookup.blocks.get(sentence.blockId);
  if (!sentence || !block) return null;
  const over = passageGoingOn(sentence, terms, lookup);
  if (over) return { kind: 'passage', passage: over };
  const marks = markText(sentence.text, terms);
  const first = marks[0];
  const last = marks.at(-1);
  const areTogether = marks.every(
    ({ end }, index) => !/[\p{L}\p{N}]/u.test(sentence.text.slice(end, marks[index + 1]?.start ?? end)),
  );
  if (!first || !last || !areTogether) return sentenceTarget(sentence, lookup);
  const passage = describePassage(block, sentence.start + first.start, sentence.start + last.end);
  return { kind: 'passage', passage };
}

/** The words that begin in the sentence and end in a later one, where they are all that is found here; else null. */
function passageGoingOn(sentence: Sentence, terms: readonly Term[], lookup: Lookup): Passage | null {
  const run = [sentence, ...followSentence(lookup, sentence.id, terms)];
  const [mark, ...others] = markRun(
    run.map(({ text }) => text),
    terms,
  ).filter(({ from }) => from.text === 0);
  const last = mark && mark.to.text > 0 ? run[mark.to.text] : undefined;
  if (!mark || !last || others.length > 0) return null;
  const blocks = [...lookup.blocks.values()];
  const first = blocks.findIndex(({ id }) => id === sentence.blockId);
  const end = blocks.findIndex(({ id }) => id === last.blockId);
  const parts = blocks.slice(first, end + 1).map((block, index) => ({
    block,
    start: index === 0 ? sentence.start + mark.from.at : 0,
    end: first + index === end ? last.start + mark.to.at : block.text.length,
  }));
  return joinPassage(parts);
}
