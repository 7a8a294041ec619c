/** Where a note is put in a briefing, with what stands there frozen beside it. */
import { createHash } from 'node:crypto';
import { describePlace } from '../../shared/notes/breadcrumb';
import type { Briefing } from '../../shared/briefing/briefing';
import { canonicalContent } from '../../shared/briefing/edition';
import type { Lookup } from '../../shared/briefing/lookup';
import type { Placement, Target } from '../../shared/notes/note';
import { notedValue } from '../../shared/notes/noted-value';
import { say, saySaid } from '../say';

/** The placement of a note on this target, which must exist in the briefing. `replyTo`: the breadcrumb of what is answered. */
export function placeIn(briefing: Briefing, lookup: Lookup, target: Target, replyTo?: string): Placement {
  const value = notedValue(target, briefing, lookup, say);
  return {
    target,
    edition: { label: briefing.edition, hash: briefing.editionHash },
    breadcrumb: saySaid(describePlace(briefing, lookup, target, replyTo)),
    value: value && { text: value.text, hash: hashValue(value.data) },
    reviewed: null,
    writtenOn: null,
  };
}

/** The SHA-256 of a noted value's data, hexadecimal. */
export function hashValue(data: unknown): string {
  return createHash('sha256').update(canonicalContent({ data })).digest('hex');
}
