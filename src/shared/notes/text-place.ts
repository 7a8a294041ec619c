/** Where what a note is on stands in the article's text. */
import { assertNever } from '../assert-never';
import type { Sentence } from '../briefing/briefing';
import type { Lookup } from '../briefing/lookup';
import type { Target } from './note';
import { oncePerPair } from '../once-per';
import { describePassage, isInPlace, type Stretch, stretchesOfPassage } from './passage';

/**
 * The stretches of text that a target is on, one a block, in the article's order; none for a target that is on no
 * text, and for one that has lost its place.
 */
export function stretchesOf(target: Target, lookup: Lookup): readonly Stretch[] {
  return stretchesIn(lookup, target);
}

/** Every view asks this of every note whenever one of them changes. */
const stretchesIn = oncePerPair((lookup: Lookup, target: Target) => findStretches(target, lookup));

function findStretches(target: Target, lookup: Lookup): readonly Stretch[] {
  switch (target.kind) {
    case 'block': {
      const block = lookup.blocks.get(target.blockId);
      return block ? [{ blockId: block.id, start: 0, end: block.text.length }] : [];
    }
    case 'passage':
      return isInPlace(target.passage, lookup.blocks)
        ? stretchesOfPassage(target.passage, lookup.blocks)
        : [];
    case 'statement': {
      const statement = lookup.statements.get(target.statementId);
      const blockId = statement && lookup.sentences.get(statement.sentence)?.blockId;
      return statement && blockId
        ? [{ blockId, start: statement.quote.start, end: statement.quote.end }]
        : [];
    }
    case 'article':
    case 'topic':
    case 'cell':
    case 'tension':
    case 'note':
      return [];
    default:
      return assertNever(target);
  }
}

/** The sentences that the stretches touch, in the article's order. */
export function sentencesUnder(stretches: readonly Stretch[], lookup: Lookup): readonly Sentence[] {
  return stretches.flatMap(({ blockId, start, end }) =>
    (lookup.blocks.get(blockId)?.sentences ?? []).filter(
      (sentence) => sentence.start < end && start < sentence.end,
    ),
  );
}

/** The sentence as a target: its block where it stands alone, else its words. */
export function sentenceTarget({ blockId, start, end }: Sentence, lookup: Lookup): Target {
  const block = lookup.blocks.get(blockId);
  return !block || block.sentences.length === 1
    ? { kind: 'block', blockId }
    : { kind: 'passage', passage: describePassage(block, start, end) };
}

/** True when what the target is on is not in this edition, or its words do not stand where it says. */
export function isLost(target: Target, lookup: Lookup): boolean {
  switch (target.kind) {
    case 'block':
    case 'passage':
    case 'statement':
      return stretchesOf(target, lookup).length === 0;
    case 'topic':
      return !lookup.topics.has(target.topicId);
    case 'cell':
      return lookup.topics.get(target.topicId)?.cells[target.columnId] === undefined;
    case 'tension':
      return ![...lookup.tensionsOf.values()].some((tensions) =>
        tensions.some(({ id }) => id === target.tensionId),
      );
    case 'article':
    case 'note':
      return false;
    default:
      return assertNever(target);
  }
}
