import { type ReactNode, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { LanguageAttributes } from '../../../shared/language-of';
import { reasonOf } from '../../../shared/reason-of';

interface GapBoxProps {
  readonly id: string;
  readonly isTicked: boolean;
  /** Resolves when the disk has it; rejects with the reason why it has not. */
  readonly onTick: (ticked: boolean) => Promise<void>;
  readonly describedBy: string;
  /** Of the question's words. */
  /** The briefing's, where the words are the editor's. */
  readonly language: LanguageAttributes | undefined;
  /** The question: it names the box. */
  readonly children: ReactNode;
}

/** A box to tick. It shows the wish at once, and goes back with the reason beside it when the wish could not be kept. */
export function GapBox({ id, isTicked, onTick, describedBy, language, children }: GapBoxProps) {
  const [wish, setWish] = useState<boolean | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const tick = async (ticked: boolean): Promise<void> => {
    setWish(ticked);
    try {
      await onTick(ticked);
      setFailure(null);
    } catch (error) {
      setFailure(reasonOf(error));
    }
    setWish(null);
  };
  return (
    <div className="gap-box">
      <label className="gap-label">
        <input
          type="checkbox"
          id={id}
          checked={wish ?? isTicked}
          aria-describedby={describedBy}
          onChange={(event) => void tick(event.target.checked)}
        />
        <span className="gap-question" {...language}>
          {children}
        </span>
      </label>
      {failure !== null && (
        <p className="gap-failure" role="alert">
          <b>
            <FormattedMessage id="gaps.not-kept" />
          </b>{' '}
          {failure}
        </p>
      )}
    </div>
  );
}
