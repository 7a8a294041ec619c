import { FormattedMessage, useIntl } from 'react-intl';
import { colours } from '../../shared/notes/note';
import './MarksKey.css';

/** What the paint of the reader's own notes means, below its labels. */
const states = ['overlap', 'overlap-deep', 'question', 'here', 'suggested'] as const;

/** The key to the reader's marks: each label and what else is painted over the words, as it looks and in words. */
export function MarksKey() {
  const intl = useIntl();
  return (
    <>
      <button type="button" className="marks-key-button" popoverTarget="marks-key">
        {intl.formatMessage({ id: 'read.marks' })}
      </button>
      <div
        id="marks-key"
        popover="auto"
        className="popover popover-below"
        role="group"
        aria-labelledby="marks-key-title"
      >
        <h2 id="marks-key-title" className="popover-title">
          {intl.formatMessage({ id: 'read.marks' })}
        </h2>
        <ul className="marks-key-rows">
          {colours.map((colour) => (
            <li key={colour} className="marks-key-row">
              <Sample mark={colour} />
              <FormattedMessage id={`colour.${colour}`} />
            </li>
          ))}
          <li className="marks-key-row">
            <Sample mark="none" />
            <FormattedMessage id="read.marks.none" />
          </li>
          {states.map((state) => (
            <li key={state} className="marks-key-row">
              <Sample mark={state} />
              <FormattedMessage id={`read.marks.${state}`} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** Letters with the paint over them. */
function Sample({ mark }: { readonly mark: string }) {
  return (
    <span className="marks-key-sample" data-mark={mark} aria-hidden="true">
      <span>abc</span>
    </span>
  );
}
