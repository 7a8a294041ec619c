import { FormattedMessage } from 'react-intl';
import type { PageProps } from '../page-props';
import { PageFrame } from '../PageFrame';

/** To be written. */
export function AssumptionsPage(_props: PageProps) {
  return <PageFrame title={<FormattedMessage id="reference.assumptions" />} lead={null} />;
}
