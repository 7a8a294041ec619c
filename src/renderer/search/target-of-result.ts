import type { Lookup } from '../../shared/briefing/lookup';
import type { Target } from '../../shared/notes/note';
import { describePassage } from '../../shared/notes/passage';
import { markText } from '../../shared/search/mark-text';
import type { Term } from '../../shared/search/match-clause';
import type { SearchPlace } from '../../shared/search/searchable';
import { sentenceTarget } from '../../shared/notes/text-place';

/**
 * What a note on a result is on: the words of the sentence that were found where they stand together, else the sentence; the
 * statement, the cell or topic, the tension. Null for a note.
 */
export function targetOfResult(place: SearchPlace, terms: readonly Term[], lookup: Lookup): Target | null {
  if (place.kind === 'statement') return { kind: 'statement', statementId: place.statement };
  if (place.kind === 'tension') return { kind: 'tension', tensionId: place.tensionId };
  if (place.kind === 'topic' || place.kind === 'gap') {
    const { topicId, columnId } = place;
    return columnId === null ? { kind: 'topic', topicId } : { kind: 'cell', topicId, columnId };
  }
  if (place.kind === 'note') return null;
  const sentence = lookup.sentences.get(place.sentence);
  const block = sentence && lookup.blocks.get(sentence.blockId);
  if (!sentence || !block) return null;
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
