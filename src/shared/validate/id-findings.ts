/** Ids: each stands for one thing, and each that is used stands for something. */
import type { BriefingFile } from '../briefing/briefing';
import { isGap } from '../briefing/comparison';
import { type Finding, type Path, placeOf, shown } from './problem';

type Kind =
  | 'block'
  | 'sentence'
  | 'statement'
  | 'document'
  | 'topic'
  | 'gap'
  | 'tension'
  | 'assumption'
  | 'term';

interface Id {
  readonly kind: Kind;
  readonly id: string;
  readonly path: Path;
}

/** An id that stands for two things, of whatever kinds, is a problem at its second place and names the first. */
export function repeatedIdFindings(file: IdBearing): readonly Finding[] {
  const first = new Map<string, Id>();
  const findings: Finding[] = [];
  for (const given of idsGiven(file)) {
    const earlier = first.get(given.id);
    if (earlier) {
      findings.push({
        path: given.path,
        message: `${shown(given.id)} already names a ${earlier.kind}, at ${placeOf(file, earlier.path)}.`,
        remedy: `Give this ${given.kind} a name of its own.`,
      });
    } else first.set(given.id, given);
  }
  return findings;
}

/** An id that is used and names nothing of its kind, or is listed twice in one list. */
export function unknownIdFindings(file: IdBearing): readonly Finding[] {
  const known = new Map<Kind, Set<string>>();
  for (const given of idsGiven(file))
    known.set(given.kind, (known.get(given.kind) ?? new Set()).add(given.id));
  const findings: Finding[] = [];
  const listed = new Set<string>();
  for (const used of idsUsed(file)) {
    if (!known.get(used.kind)?.has(used.id)) {
      findings.push({
        path: used.path,
        message: `There is no ${used.kind} ${shown(used.id)}.`,
        remedy: `Name a ${used.kind} that the briefing holds, or remove this.`,
      });
    }
    if (!used.list) continue;
    const key = JSON.stringify([used.list, used.id]);
    if (listed.has(key)) {
      findings.push({
        path: used.path,
        message: `${shown(used.id)} is listed twice.`,
        remedy: 'Keep one of the two.',
      });
    }
    listed.add(key);
  }
  return findings;
}

type IdBearing = Pick<
  BriefingFile,
  | 'blocks'
  | 'documents'
  | 'statements'
  | 'topics'
  | 'tensions'
  | 'assumptions'
  | 'bottomLine'
  | 'keyPoints'
  | 'warnings'
  | 'glossary'
>;

function* idsGiven(file: IdBearing): Generator<Id> {
  for (const [b, block] of file.blocks.entries()) {
    yield { kind: 'block', id: block.id, path: ['blocks', b, 'id'] };
    for (const [s, sentence] of block.sentences.entries()) {
      yield { kind: 'sentence', id: sentence.id, path: ['blocks', b, 'sentences', s, 'id'] };
    }
  }
  yield* own('document', 'documents', file.documents);
  yield* own('statement', 'statements', file.statements);
  yield* own('topic', 'topics', file.topics);
  for (const [t, topic] of file.topics.entries()) {
    if (topic.gap) yield { kind: 'gap', id: topic.gap.id, path: ['topics', t, 'gap', 'id'] };
    for (const [column, cell] of Object.entries(topic.cells)) {
      if (isGap(cell))
        yield { kind: 'gap', id: cell.gap.id, path: ['topics', t, 'cells', column, 'gap', 'id'] };
    }
  }
  yield* own('tension', 'tensions', file.tensions);
  yield* own('assumption', 'assumptions', file.assumptions);
  for (const [t, { term }] of file.glossary.entries()) {
    yield { kind: 'term', id: `the term ${term}`, path: ['glossary', t, 'term'] };
  }
}

function* own(kind: Kind, key: string, items: readonly { readonly id: string }[]): Generator<Id> {
  for (const [index, { id }] of items.entries()) yield { kind, id, path: [key, index, 'id'] };
}

/** `list` names the list in which an id may stand but once. */
interface UsedId extends Id {
  readonly list?: string;
}

function* idsUsed(file: IdBearing): Generator<UsedId> {
  for (const [d, document] of file.documents.entries()) {
    yield* facing(['documents', d, 'calledBy'], document.calledBy);
    yield* each('sentence', ['documents', d, 'sentences'], document.sentences);
  }
  for (const [s, statement] of file.statements.entries()) {
    const path = ['statements', s];
    yield { kind: 'sentence', id: statement.sentence, path: [...path, 'sentence'] };
    if (statement.document !== 'agreement' && statement.document !== 'none') {
      yield { kind: 'document', id: statement.document, path: [...path, 'document'] };
    }
    yield* each('topic', [...path, 'topics'], statement.topics);
    for (const [l, { to, rel }] of statement.links.entries()) {
      yield { kind: 'statement', id: to, path: [...path, 'links', l, 'to'], list: `${s} ${rel}` };
    }
  }
  for (const [t, topic] of file.topics.entries()) {
    if (topic.gap) yield* each('sentence', ['topics', t, 'gap', 'nearest'], topic.gap.nearest);
    for (const [column, cell] of Object.entries(topic.cells)) {
      const path = ['topics', t, 'cells', column];
      if (isGap(cell)) yield* each('sentence', [...path, 'gap', 'nearest'], cell.gap.nearest);
      else {
        for (const [e, entry] of cell.entries.entries()) {
          const key = `${t} ${column} ${entry.quote.start} ${entry.quote.end}`;
          yield {
            kind: 'statement',
            id: entry.statement,
            path: [...path, 'entries', e, 'statement'],
            list: key,
          };
        }
      }
    }
  }
  for (const [t, tension] of file.tensions.entries()) {
    yield* each('sentence', ['tensions', t, 'sentences'], tension.sentences);
    yield* facing(['tensions', t, 'facing'], tension.facing);
  }
  for (const [a, assumption] of file.assumptions.entries()) {
    yield* each('sentence', ['assumptions', a, 'sentences'], assumption.sentences);
    yield* each('statement', ['assumptions', a, 'statements'], assumption.statements);
  }
  for (const key of ['bottomLine', 'keyPoints', 'warnings'] as const) {
    for (const [l, line] of file[key].entries()) {
      yield* each('sentence', [key, l, 'sentences'], line.sentences);
      yield* each('gap', [key, l, 'gaps'], line.gaps);
    }
  }
  for (const [t, term] of file.glossary.entries()) yield* facing(['glossary', t, 'uses'], term.uses);
}

function* each(kind: Kind, path: Path, ids: readonly string[]): Generator<UsedId> {
  const list = path.map(String).join(' ');
  for (const [index, id] of ids.entries()) yield { kind, id, path: [...path, index], list };
}

function* facing(path: Path, items: readonly { readonly sentence: string }[]): Generator<UsedId> {
  for (const [index, { sentence }] of items.entries()) {
    yield { kind: 'sentence', id: sentence, path: [...path, index, 'sentence'] };
  }
}
