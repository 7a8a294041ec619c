/** Where a note is, in words that are kept with it: it can then be read even when its place is gone. */
import { assertNever } from '../assert-never';
import type { Briefing, Sentence } from '../briefing/briefing';
import type { Said } from '../reference/explain';
import { isolate } from '../language-of';
import type { Lookup } from '../briefing/lookup';
import type { Target } from './note';
import { stretchesOfPassage } from './passage';
import { kindLetters } from '../briefing/statement';
import { sentencesUnder, stretchesOf } from './text-place';

/**
 * The place of a target as a message: "Sentence 17", "Statement P, sentence 17", "Funding, Document 2", "Funding, the topic as a whole".
 * The target must
 * exist in the briefing. `replyTo` is the breadcrumb of the note at the head of what is replied to.
 */
export function describePlace(briefing: Briefing, lookup: Lookup, target: Target, replyTo = ''): Said {
  switch (target.kind) {
    case 'article':
      return { id: 'breadcrumb.article', values: {} };
    case 'block':
      return describeSentences(sentencesUnder(stretchesOf(target, lookup), lookup));
    case 'passage':
      // By its position, also where other words have come to stand there.
      return describeSentences(sentencesUnder(stretchesOfPassage(target.passage, lookup.blocks), lookup));
    case 'statement': {
      const statement = lookup.statements.get(target.statementId);
      return {
        id: 'breadcrumb.statement',
        values: {
          letter: statement ? kindLetters[statement.kind] : '',
          sentence: numberOf(lookup, statement?.sentence ?? ''),
        },
      };
    }
    case 'topic':
      return {
        id: 'breadcrumb.topic',
        values: { topic: lookup.topics.get(target.topicId)?.label ?? '' },
      };
    case 'cell': {
      const column =
        target.columnId === 'agreement'
          ? briefing.agreement.label
          : briefing.documents.find(({ id }) => id === target.columnId)?.label;
      return {
        id: 'breadcrumb.cell',
        values: {
          topic: isolate(lookup.topics.get(target.topicId)?.label ?? ''),
          column: isolate(column ?? ''),
        },
      };
    }
    case 'tension':
      return {
        id: 'breadcrumb.tension',
        values: {
          tension: target.tensionId.slice(1),
          title: isolate(briefing.tensions.find(({ id }) => id === target.tensionId)?.title ?? ''),
        },
      };
    case 'note':
      return replyTo === ''
        ? { id: 'breadcrumb.reply.nowhere', values: {} }
        : { id: 'breadcrumb.reply', values: { place: replyTo } };
    default:
      return assertNever(target);
  }
}

function describeSentences(touched: readonly Sentence[]): Said {
  const first = String(touched[0]?.number ?? '');
  const last = String(touched.at(-1)?.number ?? '');
  return first === last
    ? { id: 'breadcrumb.sentence', values: { sentence: first } }
    : { id: 'breadcrumb.sentences', values: { first, last } };
}

function numberOf(lookup: Lookup, sentenceId: string): string {
  return String(lookup.sentences.get(sentenceId)?.number ?? '');
}
