import { useCallback } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Naming } from '../../shared/briefing/column-name';
import { isolate } from '../../shared/language-of';
import { nameDocument, nameStatement, type NameWords } from '../../shared/briefing/name-statement';
import type { Statement } from '../../shared/briefing/statement';
import { useReader } from '../state/store';

/**
 * Gives a statement's full name, "provision, Document 2, inferred, asserted", for names and tooltips. The names of
 * documents are those of the briefing given, else of the one that is open.
 */
export function useNameStatement(given?: Naming): (statement: Statement) => string {
  const intl = useIntl();
  const opened = useReader((state) => state.open?.briefing);
  const briefing = given ?? opened;
  return (statement) => (briefing ? nameStatement(statement, briefing, wordsOf(intl)) : '');
}

/** Gives the name of what a statement is said of; the same function for the same briefing. */
export function useNameDocument(briefing: Naming): (id: Statement['document']) => string {
  const intl = useIntl();
  return useCallback((id) => nameDocument(id, briefing, wordsOf(intl)), [intl, briefing]);
}

function wordsOf(intl: IntlShape): NameWords {
  return { say: (id, values) => intl.formatMessage({ id }, values), own: isolate };
}
