import { describe, expect, test } from 'vitest';
import { say } from '../../../src/main/say';
import { agreementName, columnName } from '../../../src/shared/briefing/column-name';
import { nameStatement } from '../../../src/shared/briefing/name-statement';
import { everyBriefing, openKept } from '../../cases/every-briefing';

describe.each(everyBriefing.map(({ name }) => name))('%s', (name) => {
  const briefing = openKept(name);

  test('calls its columns, and what its statements are said of, by its own names', () => {
    expect(columnName(briefing, 'agreement')).toBe(briefing.agreement.label);
    expect(agreementName(briefing)).toBe(briefing.agreement.calledBy[0]);
    for (const statement of briefing.statements) {
      const spoken = nameStatement(statement, briefing, { say, own: (words) => `[${words}]` });
      const own =
        statement.document === 'agreement'
          ? agreementName(briefing)
          : briefing.documents.find(({ id }) => id === statement.document)?.label;
      if (own === undefined) expect(spoken).toContain('of no document');
      else expect(spoken).toContain(`, [${own}]`);
    }
  });
});

test('an agreement that is called nothing goes by the name of its column', () => {
  expect(agreementName({ agreement: { label: 'Said of it', calledBy: [] } })).toBe('Said of it');
});
