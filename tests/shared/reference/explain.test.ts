import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { explainStatement, type Said } from '../../../src/shared/reference/explain';
import { locale, messages } from '../../../src/shared/messages/catalogue';
import { certainties, kinds, sources, type Statement } from '../../../src/shared/briefing/statement';
import { readBundledBriefing } from '../search/read-bundled';

const briefing = readBundledBriefing();
const intl = createIntl({
  locale,
  messages,
  onError: (error) => {
    throw error;
  },
});

function explained(statement: Statement): string {
  const { lead, rest, note } = explainStatement(statement, briefing.documents);
  const say = ({ id, values }: Said): string => intl.formatMessage({ id }, values);
  return [say(lead), ...rest.map(say), ...(note === null ? [] : [note])].join(' ');
}

function bundled(id: string): Statement {
  const found = briefing.statements.find((statement) => statement.id === id);
  if (!found) throw new Error(`The bundled briefing has no statement ${id}.`);
  return found;
}

/** A statement without a note of its own, so that only our words are looked at. */
function made(fields: Partial<Statement>): Statement {
  const { note: _note, cue: _cue, ...statement } = bundled('a-S17-1');
  return { ...statement, ...fields };
}

const belongings = [
  { document: 'doc1', basis: 'stated' },
  { document: 'doc2', basis: 'inferred' },
  { document: 'agreement', basis: 'stated' },
  { document: 'none', basis: 'stated' },
] as const;
const combinations = kinds.flatMap((kind) =>
  belongings.flatMap((belonging) =>
    sources.flatMap((source) =>
      (['quoted', 'paraphrase'] as const).flatMap((quoting) =>
        certainties.flatMap((certainty) =>
          ([undefined, 'is expected to'] as const).map((cue) =>
            made({ ...belonging, kind, source, quoting, certainty, ...(cue === undefined ? {} : { cue }) }),
          ),
        ),
      ),
    ),
  ),
);

describe('a statement explained in words', () => {
  test('says of the sentence on binding force what it is, of which document, and that nothing is quoted', () => {
    expect(explained(made({}))).toBe(
      'A provision, said of the agreement; which document is not identified. ' +
        'The article claims a text’s own words, without quoting them: final text of the agreement, as claimed.',
    );
  });

  test('calls a document what the article calls it, and ends with the editor’s own note', () => {
    const mirrors = bundled('a-S4-2');
    expect(mirrors.note).toBeDefined();
    expect(explained(mirrors)).toBe(
      'A provision, said of Document 1, ‘The first document’. The writer says so; nobody is named. ' +
        String(mirrors.note),
    );
  });

  test('says that the assignment is ours where it is inferred', () => {
    expect(explained(bundled('a-S8-1'))).toContain('said of Document 2, by inference;');
    expect(explained(bundled('a-S8-1'))).toContain('the assignment is ours');
  });

  test('says how sure, with the words that show it', () => {
    expect(explained(bundled('a-S12-1'))).toContain('ruled out (“has ruled out”)');
    expect(explained(bundled('a-S15-2'))).toContain('put as expected (“would”), not as certain');
  });

  test('is readable for every statement of the bundled briefing', () => {
    for (const statement of briefing.statements) expectReadable(explained(statement));
  });

  test('is readable and tells every combination of the vocabulary apart', () => {
    expect(combinations).toHaveLength(8 * 4 * 6 * 2 * 4 * 2);
    for (const statement of combinations) expectReadable(explained(statement));
    // An assertion is the quiet case and has no cue to show, so its two variants read the same.
    const spoken = combinations.filter(({ certainty, cue }) => certainty !== 'asserted' || cue === undefined);
    expect(new Set(spoken.map(explained)).size).toBe(spoken.length);
  });

  test('never says more than the vocabulary, in any combination', () => {
    for (const statement of combinations.filter(({ cue }) => cue === undefined)) {
      const words = explained(statement);
      const found = {
        document: words.includes('Document '),
        inference: words.includes('ours'),
        unidentified: words.includes('not identified'),
        ruledOut: words.includes('ruled out'),
        expected: words.includes('put as expected'),
        possible: words.includes('put as possible'),
        quoted: /\b(?:is|are) quoted|quotes (?:the words|what)/u.test(words),
      };
      expect({ words, ...found }).toEqual({
        words,
        document: statement.document.startsWith('doc'),
        inference: statement.basis === 'inferred',
        unidentified: statement.document === 'agreement',
        ruledOut: statement.certainty === 'ruled-out',
        expected: statement.certainty === 'expected',
        possible: statement.certainty === 'possible',
        quoted: statement.quoting === 'quoted',
      });
    }
  });
});

function expectReadable(words: string): void {
  expect(words).toMatch(/^[A-Z].*[.”]$/su);
  expect(words).not.toMatch(/[{}]|undefined| {2}|\.\.|,\.|;\.| [.,;]/u);
}
