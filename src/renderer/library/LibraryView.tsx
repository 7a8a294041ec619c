import { FormattedMessage } from 'react-intl';

/** To be written. */
export function LibraryView() {
  return (
    <h1>
      <FormattedMessage id="library.title" />
    </h1>
  );
}
