import { FormattedMessage } from 'react-intl';
import { isInferred } from '../../../shared/briefing/inferred';
import { InferredSwitch } from '../../parts/InferredSwitch';
import type { PageProps } from '../page-props';
import { PageFrame } from '../PageFrame';
import { useArrival } from '../use-arrival';
import { AssumptionItem } from './AssumptionItem';
import './AssumptionsPage.css';
import { Counts } from './Counts';

/** What the editors took for granted, what changes without it, and the switch that shows the briefing without it. */
export function AssumptionsPage({ open, item }: PageProps) {
  const arrival = useArrival(item);
  const { assumptions } = open.briefing;
  return (
    <PageFrame
      title={<FormattedMessage id="reference.assumptions" />}
      lead={<FormattedMessage id="assumptions.lead" />}
      tools={
        <>
          <InferredSwitch open={open} />
          <span className="quiet">
            <FormattedMessage
              id="assumptions.switch.note"
              values={{ count: open.asOpened.statements.filter(isInferred).length }}
            />
          </span>
        </>
      }
    >
      <Counts open={open} arrival={arrival} />
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
