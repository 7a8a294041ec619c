import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Briefing } from '../../shared/briefing/briefing';
import { clearLens, isClear } from '../../shared/briefing/lens';
import { dispatch, useReader } from '../state/store';
import { useLensSentence } from './lens-words';
import { CommandKey } from './CommandKey';
import './LensLine.css';

interface LensLineProps {
  readonly briefing: Briefing;
  /** How much is seen, in words. */
  readonly children: ReactNode;
  /** Goes to the next of what is seen, or null where there is none or all of it is in sight. */
  readonly onNext?: (() => void) | null;
}

/** What is looked at alone, how much of it there is, and the way back to everything. Nothing while the lens is clear. */
export function LensLine({ briefing, children, onNext }: LensLineProps) {
  const intl = useIntl();
  const lens = useReader((state) => state.lens);
  const sentence = useLensSentence(briefing);
  // The output is there before it speaks, so that it is read out when it does.
  return (
    <div className="lens-line-place">
      <div className="lens-line" data-open={!isClear(lens)}>
        <output className="lens-line-words">
          {!isClear(lens) && (
            <>
              <FormattedMessage id="lens.line" values={{ what: sentence(lens), b: strong }} />{' '}
              <span className="lens-line-count">{children}</span>
            </>
          )}
        </output>
        {!isClear(lens) && (
          <span className="lens-line-deeds">
            {onNext && (
              <button
                type="button"
                className="lens-line-deed"
                aria-label={intl.formatMessage({ id: 'lens.next.name' })}
                onClick={onNext}
              >
                <FormattedMessage id="lens.next" />
              </button>
            )}
            <button
              type="button"
              className="lens-line-deed"
              onClick={() => dispatch({ kind: 'lensChanged', lens: clearLens })}
            >
              <FormattedMessage id="lens.clear" />
              <CommandKey command="show-everything" />
            </button>
          </span>
        )}
      </div>
    </div>
  );
}

function strong(words: ReactNode): ReactNode {
  return <b key="b">{words}</b>;
}
