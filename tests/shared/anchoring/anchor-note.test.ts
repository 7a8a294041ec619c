/** Notes on more than words: what has an id is bound by it, and says when it says something else. */
import { describe, expect, it } from 'vitest';
import { anchorNote, type Placed } from '../../../src/shared/anchoring/anchor-note';
import { groundOf } from '../../../src/shared/anchoring/briefing-ground';
import type { Briefing } from '../../../src/shared/briefing/briefing';
import { canonicalContent } from '../../../src/shared/briefing/edition';
import { lookUp } from '../../../src/shared/briefing/lookup';
import type { Target } from '../../../src/shared/notes/note';
import { describePassage } from '../../../src/shared/notes/passage';
import { openKept } from '../../cases/every-briefing';
import { sha256 } from '../../cases/validate-bundled';

const old = openKept('harbour-accords');
const hash = (data: unknown): string => sha256(canonicalContent({ data }));
const ground = (briefing: Briefing) => groundOf(briefing, lookUp(briefing), { hash, say: (id) => id });
const next = (change: Partial<Briefing>): Briefing => ({ ...old, editionHash: 'b'.repeat(64), ...change });

function put(target: Target): Placed {
  const value = ground(old).valueOf(target);
  return { target, value, edition: { hash: old.editionHash } };
}

const known = new Set(old.blocks.map(({ id }) => id));
const anchor = (target: Target, briefing: Briefing) => anchorNote(put(target), known, ground(briefing));

const [statement] = old.statements;
const [topic] = old.topics;
const [tension] = old.tensions;
const [block] = old.blocks;
if (!statement || !topic || !tension || !block) throw new Error('The invented briefing has one of each.');
const targets: Readonly<Record<string, Target>> = {
  statement: { kind: 'statement', statementId: statement.id },
  topic: { kind: 'topic', topicId: topic.id },
  cell: { kind: 'cell', topicId: topic.id, columnId: 'doc1' },
  tension: { kind: 'tension', tensionId: tension.id },
  block: { kind: 'block', blockId: block.id },
  article: { kind: 'article' },
  passage: { kind: 'passage', passage: describePassage(block, 4, 30) },
};

describe('a note on', () => {
  it.each(Object.entries(targets))(
    'the %s stands exactly in its own edition, and in one that says the same',
    (_, target) => {
      for (const briefing of [old, next({})]) {
        expect(anchor(target, briefing)).toMatchObject({ status: 'exact', target, score: 1, words: null });
      }
    },
  );

  it('a statement, topic or tension that says something else has changed, and both wordings are told', () => {
    const changed = next({
      statements: old.statements.map((each) =>
        each.id === statement.id ? { ...each, certainty: 'possible', kind: 'prediction' } : each,
      ),
      topics: old.topics.map((each) => (each.id === topic.id ? { ...each, label: 'Another name' } : each)),
      tensions: old.tensions.map((each) =>
        each.id === tension.id ? { ...each, title: 'Another title' } : each,
      ),
    });
    expect(anchor({ kind: 'topic', topicId: topic.id }, changed)).toMatchObject({
      status: 'changed',
      words: { old: topic.label, new: 'Another name' },
    });
    expect(anchor({ kind: 'tension', tensionId: tension.id }, changed)).toMatchObject({
      status: 'changed',
      words: { old: tension.title, new: 'Another title' },
    });
    expect(anchor({ kind: 'statement', statementId: statement.id }, changed)).toMatchObject({
      status: 'changed',
      target: { statementId: statement.id },
    });
  });

  it('a cell that fell silent, or speaks now, has changed', () => {
    const cell = topic.cells['doc1'];
    const gap = { gap: { id: 'made', subject: 'anything', nearest: [], question: 'Why?' } };
    const changed = next({
      topics: old.topics.map((each) =>
        each.id === topic.id ? { ...each, cells: { ...each.cells, doc1: gap } } : each,
      ),
    });
    expect(cell).not.toEqual(gap);
    expect(anchor({ kind: 'cell', topicId: topic.id, columnId: 'doc1' }, changed)).toMatchObject({
      status: 'changed',
      words: { new: 'silence' },
    });
  });

  it.each<[string, Partial<Briefing>]>([
    ['statement', { statements: [] }],
    ['topic', { topics: [] }],
    ['cell', { topics: [] }],
    ['tension', { tensions: [] }],
  ])('a %s that is gone is orphaned, with what it said', (kind, change) => {
    const target = targets[kind];
    if (!target) throw new Error(kind);
    expect(anchor(target, next(change))).toMatchObject({
      status: 'orphaned',
      target: null,
      words: { old: put(target).value?.text, new: null },
    });
  });

  it('a statement whose sentence has another number follows it to the one that says the same', () => {
    const moved = next({
      redirects: [{ from: statement.sentence, change: 'moved', to: ['S900'] }],
      blocks: old.blocks.map((each) => ({
        ...each,
        sentences: each.sentences.map((one) =>
          one.id === statement.sentence ? { ...one, id: 'S900', number: 900 } : one,
        ),
      })),
      statements: old.statements.map((each) =>
        each.sentence === statement.sentence
          ? { ...each, sentence: 'S900', id: each.id.replace(statement.sentence, 'S900') }
          : each,
      ),
    });
    expect(anchor({ kind: 'statement', statementId: statement.id }, moved)).toMatchObject({
      status: 'moved',
      method: 'redirect',
      target: { statementId: statement.id.replace(statement.sentence, 'S900') },
    });
  });

  it('a block follows a redirect, is ambiguous where it was split, and orphaned where it is gone', () => {
    const without = old.blocks.map((each) => (each.id === block.id ? { ...each, id: 'B90' } : each));
    const to = (ids: readonly string[]) =>
      next({
        blocks: without,
        redirects: [{ from: block.id, change: 'moved', to: [...ids] }],
      });
    const target: Target = { kind: 'block', blockId: block.id };
    expect(anchor(target, to(['B90']))).toMatchObject({ status: 'moved', target: { blockId: 'B90' } });
    expect(anchor(target, to(['B90', 'B2']))).toMatchObject({
      status: 'ambiguous',
      suggestions: [{ target: { blockId: 'B90' } }, { target: { blockId: 'B2' } }],
    });
    expect(anchor(target, to([]))).toMatchObject({ status: 'orphaned', suggestions: [] });
  });
});
