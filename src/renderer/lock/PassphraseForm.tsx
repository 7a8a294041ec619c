import { type ReactNode, type SyntheticEvent, useId } from 'react';
import { FormattedMessage } from 'react-intl';
import type { MessageId } from '../../shared/messages/catalogue';
import type { PassphraseWork } from './use-passphrase-work';

interface PassphraseFormProps {
  /** What stands over it, where the dialog says more than this. */
  readonly head?: { readonly title: MessageId; readonly lead: MessageId };
  readonly work: PassphraseWork;
  /** What says why it could not be done; without it the reason stands alone. */
  readonly failed?: MessageId;
  readonly onSubmit: () => Promise<void>;
  /** The button, and what is said while the work is done. */
  readonly act: MessageId;
  readonly doing: MessageId;
  readonly look?: 'main';
  readonly children: ReactNode;
}

/** Something that is done with a passphrase: its fields, the button, and what became of it. */
export function PassphraseForm(props: PassphraseFormProps) {
  const { head, work, failed, onSubmit, act, doing, look, children } = props;
  const id = useId();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <form className="passphrase-form" {...(head && { 'aria-labelledby': id })} onSubmit={submit}>
      {head && (
        <>
          <h3 id={id} className="passphrase-head">
            <FormattedMessage id={head.title} />
          </h3>
          <p>
            <FormattedMessage id={head.lead} />
          </p>
        </>
      )}
      {children}
      {typeof work === 'object' && (
        <p role="alert" className="passphrase-fault">
          {failed ? <FormattedMessage id={failed} values={{ reason: work.failed }} /> : work.failed}
        </p>
      )}
      <button
        type="submit"
        className={look === 'main' ? 'button button--main' : 'button'}
        aria-disabled={work === 'working'}
      >
        <FormattedMessage id={act} />
      </button>
      <output>{work === 'working' && <FormattedMessage id={doing} />}</output>
    </form>
  );
}
