import { FormattedMessage } from 'react-intl';
import type { PageProps } from '../page-props';
import { PageFrame } from '../PageFrame';

/** To be written. */
export function MapPage(_props: PageProps) {
  return <PageFrame title={<FormattedMessage id="reference.map" />} lead={null} />;
}
