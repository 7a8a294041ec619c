import type { BriefingDocument } from './briefing';
import { isolate } from './language-of';
import type { MessageId } from './messages/catalogue';
import type { Statement } from './statement';

/** A statement's full name, "provision, Document 2, inferred, asserted"; `say` puts a message into words. */
export function nameStatement(
  statement: Statement,
  documents: readonly BriefingDocument[],
  say: (id: MessageId) => string,
): string {
  const { kind, document, basis, source, sourceLabel, certainty } = statement;
  return [
    say(`kind.${kind}`),
    document === 'agreement' || document === 'none'
      ? say(`document.${document}`)
      : isolate(documents.find(({ id }) => id === document)?.label ?? document),
    ...(basis === 'inferred' ? [say('basis.inferred')] : []),
    ...(source === 'writer' ? [] : [isolate(sourceLabel)]),
    say(`certainty.${certainty}`),
  ].join(', ');
}
