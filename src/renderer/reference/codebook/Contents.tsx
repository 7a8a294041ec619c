import { FormattedMessage, useIntl } from 'react-intl';
import { codebookParts, headingId } from './codebook-parts';

/** What the page holds: each line leads to its part and takes the keyboard there. */
export function Contents() {
  const intl = useIntl();
  return (
    <nav aria-label={intl.formatMessage({ id: 'codebook.parts' })}>
      <ol className="codebook-contents">
        {codebookParts.map((part) => (
          <li key={part}>
            <a
              href={`#${headingId(part)}`}
              onClick={(event) => {
                event.preventDefault();
                const heading = document.getElementById(headingId(part));
                heading?.scrollIntoView({ block: 'start' });
                heading?.focus({ preventScroll: true });
              }}
            >
              <FormattedMessage id={`codebook.${part}`} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
