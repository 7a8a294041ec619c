import { sayLens } from '../../briefing/lens-words';
import type { Runs } from './document';
import { type Draft, text } from './draft';

/** Says what is printed otherwise than the editor has it, led by a space: through which lens, and inferred as unassigned. */
export function asOnScreen({ paper, speech }: Draft): Runs {
  const { job, briefing, lookup, sight, unassigned } = paper;
  const lens =
    sight &&
    speech.formatMessage(
      { id: 'paper.lens' },
      {
        what: sayLens(speech, briefing, job.request.lens),
        count: sight.statements.size,
        all: lookup.statements.size,
      },
    );
  const parts = [lens, unassigned ? speech.formatMessage({ id: 'paper.unassigned' }) : null];
  return parts.flatMap((part) => (part === null ? [] : text(` ${part}`)));
}
