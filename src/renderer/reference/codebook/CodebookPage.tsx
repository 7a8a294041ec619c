import { FormattedMessage } from 'react-intl';
import type { PageProps } from '../page-props';
import { PageFrame } from '../PageFrame';
import { useArrival } from '../use-arrival';
import { Contents } from './Contents';
import './CodebookPage.css';
import { GradePart } from './GradePart';
import { MarksPart } from './MarksPart';
import { Part } from './Part';
import { RulesPart } from './RulesPart';
import { TensionsPart } from './TensionsPart';
import { VocabularyParts } from './VocabularyParts';

/** The vocabulary, the rules and the marks, each with an example from the briefing that is open. */
export function CodebookPage({ open, item }: PageProps) {
  const arrival = useArrival(item);
  return (
    <PageFrame
      title={<FormattedMessage id="reference.codebook" />}
      lead={<FormattedMessage id="codebook.lead" values={{ version: open.briefing.codebook }} />}
    >
      <Contents />
      <Part part="statement" arrival={arrival} />
      <VocabularyParts open={open} arrival={arrival} />
      <TensionsPart briefing={open.briefing} arrival={arrival} />
      <RulesPart arrival={arrival} />
      <MarksPart open={open} arrival={arrival} />
      <GradePart arrival={arrival} />
    </PageFrame>
  );
}
