import { agreementName, type Naming } from './column-name';
import type { MessageId } from '../messages/catalogue';
import type { Statement } from './statement';

/** How a name is put into words. */
export interface NameWords {
  /** Puts a message into words. */
  readonly say: (id: MessageId, values?: Readonly<Record<string, string>>) => string;
  /** Sets the briefing's own words among the program's. */
  readonly own: (words: string) => string;
}

/** A statement's full name, "provision, Document 2, inferred, asserted". */
export function nameStatement(statement: Statement, briefing: Naming, { say, own }: NameWords): string {
  const { kind, basis, source, sourceLabel, certainty } = statement;
  return [
    say(`kind.${kind}`),
    nameDocument(statement.document, briefing, { say, own }),
    ...(basis === 'inferred' ? [say('basis.inferred')] : []),
    ...(source === 'writer' ? [] : [own(sourceLabel)]),
    say(`certainty.${certainty}`),
  ].join(', ');
}

/** What a statement is said of: a document by its name, "the agreement, not identified", or "of no document". */
export function nameDocument(id: Statement['document'], briefing: Naming, { say, own }: NameWords): string {
  if (id === 'none') return say('document.none');
  if (id === 'agreement') return say('document.agreement', { agreement: own(agreementName(briefing)) });
  return own(briefing.documents.find((document) => document.id === id)?.label ?? id);
}
