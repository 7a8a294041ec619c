import { FormattedMessage } from 'react-intl';
import type { PageProps } from '../page-props';
import { PageFrame } from '../PageFrame';
import { useArrival } from '../use-arrival';
import { AssumptionItem } from './AssumptionItem';
import './AssumptionsPage.css';
import { Counts } from './Counts';
import { InferredSwitch } from './InferredSwitch';

/** What the editors took for granted, what changes without it, and the switch that shows the briefing without it. */
export function AssumptionsPage({ open, item }: PageProps) {
  const arrival = useArrival(item);
  const { assumptions } = open.briefing;
  return (
    <PageFrame
      title={<FormattedMessage id="reference.assumptions" />}
      lead={<FormattedMessage id="assumptions.lead" />}
      tools={<InferredSwitch asOpened={open.asOpened} />}
    >
      <Counts asOpened={open.asOpened} />
      {assumptions.length === 0 ? (
        <p className="quiet">
          <FormattedMessage id="assumptions.none" />
        </p>
      ) : (
        <section aria-labelledby="assumptions-list">
          <h2 className="section-head" id="assumptions-list">
            <FormattedMessage id="assumptions.list" values={{ count: assumptions.length }} />
          </h2>
          {assumptions.map((assumption, index) => (
            <AssumptionItem
              key={assumption.id}
              open={open}
              assumption={assumption}
              number={index + 1}
              arrival={arrival(assumption.id)}
            />
          ))}
        </section>
      )}
    </PageFrame>
  );
}
