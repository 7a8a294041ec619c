import { createIntl } from '@formatjs/intl';
import { expect, test } from 'vitest';
import { messages, type MessageId } from '../../../src/shared/messages/catalogue';

const intl = createIntl({ locale: 'en', messages });

const numbered = (Object.keys(messages) as MessageId[]).filter(
  (id) => id.startsWith('notes.') && /\{number\b/u.test(messages[id]),
);

test.each(numbered)('%s writes a large number as every count is written', (id) => {
  const said = intl.formatMessage(
    { id },
    { number: 10_017, places: 2, answers: '', topic: '', words: '', place: 2 },
  );
  expect(said).toContain('10,017');
});
