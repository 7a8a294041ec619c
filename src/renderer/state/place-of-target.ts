import type { Lookup } from '../../shared/briefing/lookup';
import type { Target } from '../../shared/notes/note';
import { sentencesUnder, stretchesOf } from '../../shared/notes/text-place';
import { type Place, readingAt } from './place';

/** Where one goes to see a target; null for what has lost its place. */
export function placeOfTarget(target: Target, lookup: Lookup): Place | null {
  switch (target.kind) {
    case 'article':
      return { view: 'read', sentence: null, statement: null };
    case 'block':
    case 'passage':
    case 'statement': {
      const sentence = sentencesUnder(stretchesOf(target, lookup), lookup)[0];
      const statement = target.kind === 'statement' ? target.statementId : null;
      return sentence ? readingAt(sentence.id, statement) : null;
    }
    case 'topic':
      return { view: 'compare', topicId: target.topicId, columnId: null };
    case 'cell':
      return { view: 'compare', topicId: target.topicId, columnId: target.columnId };
    case 'tension':
      return { view: 'reference', page: 'tensions', item: target.tensionId };
    case 'note':
      return { view: 'notes', noteId: target.noteId };
  }
}
