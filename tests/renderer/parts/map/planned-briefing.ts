import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { Briefing, BriefingFile } from '../../../../src/shared/briefing/briefing';
import { canonicalContent } from '../../../../src/shared/briefing/edition';
import {
  certainties,
  type Certainty,
  type Kind,
  kinds,
  type Source,
  sources,
  type Statement,
} from '../../../../src/shared/briefing/statement';
import { readBriefing } from '../../../../src/shared/validate/validate';

/** A briefing in a few numbers: sentences, documents and topics by index from 0. */
export interface Plan {
  readonly sentences: readonly {
    readonly documents: readonly number[];
    readonly statements: readonly {
      readonly kind: Kind;
      readonly certainty: Certainty;
      readonly source: Source;
      /** Which of the sentence's documents it concerns, or one of the others when there are not so many. */
      readonly document: number;
      readonly topics: readonly number[];
    }[];
  }[];
  readonly documents: readonly { readonly basis: 'stated' | 'inferred' }[];
  readonly topics: readonly { readonly label: string; readonly block: 'provisions' | 'about' }[];
  /** The sentences that face each other, two or more. */
  readonly contradictions: readonly (readonly number[])[];
}

/** The briefing that was planned, and the article it is about. It passes every check that a real one must pass. */
export function writeBriefing(plan: Plan): { readonly file: BriefingFile; readonly article: string } {
  const texts = plan.sentences.map(
    ({ statements }, index) =>
      `Sentence ${index + 1} says ${statements.map((_, nth) => `thing${nth + 1}`).join(' and ')}.`,
  );
  const article = `${texts.join('\n')}\n`;
  const quote = (sentence: number, exact: string) => {
    const start = texts[sentence]?.indexOf(exact) ?? 0;
    return { exact, start, end: start + exact.length };
  };
  const describes = plan.documents.map((_, d) =>
    plan.sentences.flatMap(({ documents }, s) =>
      documents.includes(d) || d % plan.sentences.length === s ? [s] : [],
    ),
  );
  const statements = plan.sentences.flatMap((sentence, s) =>
    sentence.statements.map((each, nth): Statement => {
      const own = describes.flatMap((described, d) => (described.includes(s) ? [d] : []));
      const choice = [...own, 'agreement', 'none'] as const;
      const chosen = choice[each.document % choice.length] ?? 'none';
      const isInferred = typeof chosen === 'number' && plan.documents[chosen]?.basis === 'inferred';
      return {
        id: `a-S${s + 1}-${nth + 1}`,
        sentence: `S${s + 1}`,
        quote: quote(s, `thing${nth + 1}`),
        kind: each.kind,
        document: typeof chosen === 'number' ? `doc${chosen + 1}` : chosen,
        basis: isInferred ? 'inferred' : 'stated',
        source: each.source,
        sourceLabel: each.source,
        quoting: 'paraphrase',
        certainty: each.certainty,
        ...(each.certainty !== 'asserted' && { cue: 'says' }),
        topics: [...new Set(each.topics)].filter((t) => t < plan.topics.length).map((t) => `topic-${t + 1}`),
        detail: 'mention',
        links: [],
      };
    }),
  );
  const inferred = statements.filter(({ basis }) => basis === 'inferred').map(({ id }) => id);
  const columns = [...plan.documents.map((_, d) => `doc${d + 1}`), 'agreement'];
  const file: BriefingFile = {
    format: 'lectern-briefing',
    formatVersion: 1,
    id: 'planned',
    title: { text: 'A planned briefing', by: 'editor' },
    language: 'en',
    direction: 'ltr',
    edition: '1',
    codebook: '1',
    article: {
      file: 'article.txt',
      sha256: createHash('sha256').update(article).digest('hex'),
      bytes: Buffer.byteLength(article),
      headline: null,
      author: null,
      date: null,
      outlet: null,
    },
    blocks: texts.map((text, s) => ({
      id: `B${s + 1}`,
      kind: 'paragraph',
      sentences: [{ id: `S${s + 1}`, text }],
    })),
    documents: plan.documents.map(({ basis }, d) => ({
      id: `doc${d + 1}`,
      label: `Document ${d + 1}`,
      calledBy: [
        { sentence: `S${(describes[d]?.[0] ?? 0) + 1}`, quote: quote(describes[d]?.[0] ?? 0, 'thing1') },
      ],
      sentences: (describes[d] ?? []).map((s) => `S${s + 1}`),
      basis,
    })),
    agreement: { label: 'Said of no document', calledBy: [] },
    statements,
    topics: plan.topics.map(({ label, block }, t) => ({
      id: `topic-${t + 1}`,
      label,
      block,
      gap: null,
      cells: Object.fromEntries(
        columns.map((column) => {
          const here = statements.filter(
            ({ topics, document }) =>
              topics.includes(`topic-${t + 1}`) && (document === 'none' ? 'agreement' : document) === column,
          );
          return [
            column,
            here.length > 0
              ? { entries: here.map(({ id, quote }) => ({ statement: id, quote })) }
              : {
                  gap: {
                    id: `gap-${t + 1}-${column}`,
                    subject: 'something',
                    question: 'What?',
                    nearest: [],
                  },
                },
          ];
        }),
      ),
    })),
    tensions: plan.contradictions.map((each, index) => {
      const facing = [...new Set(each.map((s) => s % plan.sentences.length))].toSorted((a, b) => a - b);
      return {
        id: `T${index + 1}`,
        type: 'contradiction',
        title: `Contradiction ${index + 1}`,
        sentences: facing.map((s) => `S${s + 1}`),
        facing: facing.map((s) => ({ sentence: `S${s + 1}`, quote: quote(s, 'thing1') })),
        why: 'They differ.',
        question: 'Which?',
      };
    }),
    assumptions:
      inferred.length > 0
        ? [
            {
              id: 'assumed',
              text: 'Assumed.',
              sentences: [`S${(inferred[0] ?? 'a-S1-1').split('-')[1]?.slice(1) ?? 1}`],
              statements: inferred,
              without: 'Less is known.',
            },
          ]
        : [],
    bottomLine: [],
    keyPoints: [],
    warnings: [],
    glossary: [],
    sourceDescriptor: 'Invented for a test.',
  };
  return { file, article };
}

/** The planned briefing as the program opens it. Throws with the first problem when the plan makes a broken one. */
export function planBriefing(plan: Plan): Briefing {
  const { file, article } = writeBriefing(plan);
  const read = readBriefing({
    json: file,
    articleText: article,
    articleSha256: file.article.sha256,
    articleBytes: file.article.bytes,
    editionHash: createHash('sha256').update(canonicalContent(file)).digest('hex'),
  });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems[0]));
  return read.briefing;
}

const statement = fc.record({
  kind: fc.constantFrom(...kinds),
  certainty: fc.constantFrom(...certainties),
  source: fc.constantFrom(...sources),
  document: fc.nat(4),
  topics: fc.array(fc.nat(7), { maxLength: 4 }),
});

/** Any plan: one to forty sentences, up to six statements each, one to three documents, labels of any length. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  sentences: fc.array(
    fc.record({
      documents: fc.array(fc.nat(2), { maxLength: 2 }),
      statements: fc.array(statement, { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 40 },
  ),
  documents: fc.array(fc.record({ basis: fc.constantFrom('stated' as const, 'inferred' as const) }), {
    minLength: 1,
    maxLength: 3,
  }),
  topics: fc.array(
    fc.record({
      label: fc.constantFrom(
        'Status',
        'Role and limits of the United States and of each of its allies',
        'Обязательства сторон и порядок их исполнения',
        'Donaudampfschifffahrtsgesellschaftskapitänswitwenversorgungsordnung',
        '安全保障与核查机制',
      ),
      block: fc.constantFrom('provisions' as const, 'about' as const),
    }),
    { maxLength: 8 },
  ),
  contradictions: fc.array(fc.array(fc.nat(39), { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
});
