/** The coding rules that a machine can check: see the codebook. */
import type { BriefingFile } from '../briefing';
import type { Statement } from '../statement';
import type { Finding } from './problem';

type Coded = Pick<BriefingFile, 'blocks' | 'documents' | 'statements' | 'assumptions' | 'tensions'>;

/** Statements that break a rule, and sentences that carry no statement or are out of order. */
export function statementFindings(file: Coded): readonly Finding[] {
  return [
    ...sentenceFindings(file),
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
      if (number <= last) {
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

function ruleFindings(file: Coded, statement: Statement, s: number): readonly Finding[] {
  const { id, sentence, certainty, cue, basis } = statement;
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
