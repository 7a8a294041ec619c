import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Sight } from '../../shared/briefing/lens';
import { LensLine } from '../parts/LensLine';
import type { OpenBriefing } from '../state/open-briefing';
import { Key } from './Key';

interface ReadingFootProps {
  readonly open: OpenBriefing;
  readonly seen: Sight;
  /** Goes to the next sentence that is seen. */
  readonly onNext: () => void;
  readonly children: ReactNode;
}

/** Below the text: what is going on, what the lens leaves, and the key. */
export function ReadingFoot({ open, seen, onNext, children }: ReadingFootProps) {
  const { briefing, lookup } = open;
  const isNothing = seen.statements.size === 0;
  return (
    <div className="read-foot">
      {children}
      <LensLine briefing={briefing} onNext={isNothing ? null : onNext}>
        <FormattedMessage
          id={isNothing ? 'lens.nothing' : 'lens.count'}
          values={{
            statements: seen.statements.size,
            allStatements: lookup.statements.size,
            sentences: seen.sentences.size,
            allSentences: lookup.sentences.size,
          }}
        />
      </LensLine>
      <Key briefing={briefing} lookup={lookup} />
    </div>
  );
}
