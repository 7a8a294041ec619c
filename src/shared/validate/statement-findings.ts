/** The coding rules that a machine can check: see the codebook. */
import type { BriefingFile } from '../briefing/briefing';
import type { Statement } from '../briefing/statement';
import { type Finding, shown } from './problem';

type Coded = Pick<
  BriefingFile,
  'blocks' | 'redirects' | 'documents' | 'statements' | 'assumptions' | 'tensions'
>;

/** Statements that break a rule, and sentences that carry no statement or are out of order. */
export function statementFindings(file: Coded): readonly Finding[] {
  return [
    ...sentenceFindings(file),
    ...overlapFindings(file.statements),
    ...file.statements.flatMap((statement, s) => ruleFindings(file, statement, s)),
  ];
}

function sentenceFindings(file: Coded): readonly Finding[] {
  const coded = new Set(file.statements.map((statement) => statement.sentence));
  const findings: Finding[] = [];
  let last = 0;
  for (const [b, block] of file.blocks.entries()) {
    for (const [s, { id }] of block.sentences.entries()) {
      const number = Number(id.slice(1));
      // A later edition keeps the numbers that sentences had, wherever they stand now.
      if (number <= last && !file.redirects) {
        findings.push({
          path: ['blocks', b, 'sentences', s, 'id'],
          message: `${id} stands after S${last}.`,
          remedy: 'Number the sentences upwards in the article’s order.',
        });
      }
      last = Math.max(last, number);
      if (!coded.has(id)) {
        findings.push({
          path: ['blocks', b, 'sentences', s],
          message: `No statement is coded for ${id}.`,
          remedy:
            'Every sentence carries at least one statement: code it, as characterisation or context if need be.',
        });
      }
    }
  }
  return findings;
}

/** A word is coded once: a statement that begins before the words of another of its sentence have ended is a problem. */
function overlapFindings(statements: Coded['statements']): readonly Finding[] {
  const findings: Finding[] = [];
  const furthest = new Map<string, Statement>();
  const inOrder = [...statements.entries()].toSorted(([, a], [, b]) => a.quote.start - b.quote.start);
  for (const [s, statement] of inOrder) {
    const before = furthest.get(statement.sentence);
    if (before && statement.quote.start < before.quote.end) {
      findings.push({
        path: ['statements', s, 'quote'],
        message: `The words ${shown(statement.quote.exact)} of ${statement.id} and those of ${before.id} overlap.`,
        remedy: 'Shorten one of the two quotes: every word is coded once.',
      });
    }
    if (!before || statement.quote.end > before.quote.end) furthest.set(statement.sentence, statement);
  }
  return findings;
}

/** Marks that open or close words; an apostrophe inside a word or at its end is none. */
const quotationMark = /[‘“”„«»‹›"「『]|(?<![\p{L}\p{N}])['’]/u;

function ruleFindings(file: Coded, statement: Statement, s: number): readonly Finding[] {
  const { id, sentence, quote, quoting, certainty, cue, basis } = statement;
  const findings: Finding[] = [];
  const add = (key: string, message: string, remedy: string): void => {
    findings.push({ path: ['statements', s, key], message, remedy });
  };
  if (!id.startsWith(`a-${sentence}-`)) {
    add(
      'id',
      `The statement ${id} is of ${sentence}.`,
      `Name it a-${sentence}-1, a-${sentence}-2 and so on.`,
    );
  }
  if (certainty !== 'asserted' && cue === undefined) {
    add(
      'cue',
      `The certainty is “${certainty}”, and no cue shows it.`,
      'Add the words of the sentence that show it.',
    );
  }
  if (quoting === 'quoted' && !quotationMark.test(quote.exact)) {
    add(
      'quoting',
      'The statement is coded as quoted, and its words hold no quotation marks.',
      'Write "paraphrase", or take the marks into the quote.',
    );
  }
  const document = file.documents.find((document) => document.id === statement.document);
  if (document && !document.sentences.includes(sentence)) {
    add(
      'document',
      `${sentence} is not among the sentences that describe “${document.id}”.`,
      'Where the article names no document, write "agreement"; else add the sentence to the document.',
    );
  }
  if (document?.basis === 'inferred' && basis === 'stated') {
    add(
      'basis',
      `“${document.id}” itself is inferred, so nothing is stated of it.`,
      'Write "inferred", and name the statement in an assumption.',
    );
  }
  if (basis === 'inferred' && !file.assumptions.some((assumption) => assumption.statements.includes(id))) {
    add(
      'basis',
      `The statement ${id} is inferred, and no assumption names it.`,
      'Add it to the statements of the assumption it rests on.',
    );
  }
  for (const [l, link] of statement.links.entries())
    findings.push(...linkFindings(file, statement, s, l, link));
  return findings;
}

function linkFindings(
  file: Coded,
  statement: Statement,
  s: number,
  l: number,
  { rel, to }: Statement['links'][number],
): readonly Finding[] {
  const path = ['statements', s, 'links', l, 'to'];
  if (to === statement.id) {
    return [
      {
        path,
        message: 'The statement links to itself.',
        remedy: 'Name another statement, or remove the link.',
      },
    ];
  }
  const other = file.statements.find((other) => other.id === to);
  if (rel !== 'contradicts' || !other) return [];
  const pair = [statement.sentence, other.sentence];
  if (file.tensions.some((tension) => pair.every((id) => tension.sentences.includes(id)))) return [];
  return [
    {
      path,
      message: `${pair.join(' contradicts ')}, and no tension holds both.`,
      remedy: 'Add a tension with both sentences: nobody shall read the one without the other.',
    },
  ];
}
