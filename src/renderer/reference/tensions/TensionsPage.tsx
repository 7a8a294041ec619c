import { type ReactNode, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Target } from '../../../shared/notes/note';
import { numberNotes, orderNotes } from '../../../shared/notes/note-order';
import { TargetNotes } from '../../parts/writing/TargetNotes';
import { TensionCard } from '../../parts/TensionCard';
import { useTargetWriting } from '../../parts/writing/use-target-writing';
import { useAsked } from '../../parts/writing/use-asked';
import { useReader } from '../../state/store';
import { FilterChoice } from '../../parts/FilterChoice';
import type { PageProps } from '../page-props';
import { PageFrame } from '../PageFrame';
import { useGoingTo } from '../use-going-to';
import { useViewCommand } from '../../parts/use-view-command';
import { countTypes, showType, tensionsShown, useShownType } from './shown-type';
import './TensionsPage.css';

/** Every tension with what faces what, why, one question, and room for the reader's answer. */
export function TensionsPage({ open: { briefing }, item }: PageProps) {
  const intl = useIntl();
  const notes = useReader((state) => state.notes);
  const type = useShownType((state) => state.type);
  const ordered = useMemo(() => orderNotes(notes, briefing), [notes, briefing]);
  const numbers = useMemo(() => numberNotes(notes, briefing), [notes, briefing]);
  const answered = new Set(
    notes.flatMap(({ target }) => (target.kind === 'tension' ? [target.tensionId] : [])),
  );
  const types = countTypes(briefing);
  const shown = tensionsShown(briefing, type);
  const chosen = shown.find(({ id }) => id === item) ?? shown[0];

  const writing = useTargetWriting((target) => {
    if (target.kind === 'tension') cardOf(target.tensionId)?.querySelector('summary')?.focus();
  });
  const target = writing.written?.target;
  const written = target?.kind === 'tension' ? target.tensionId : null;
  const { stayAt } = useGoingTo('tensions', (id) => {
    // A link leads to its tension, whatever is shown; it is looked for when it is there.
    if (!shown.some((tension) => tension.id === id)) showType('all');
    requestAnimationFrame(() => bringInSight(id));
  });
  const write = (tensionId: string): void => {
    stayAt(tensionId);
    const card = cardOf(tensionId);
    if (card) card.open = true;
    writing.write(targetOf(tensionId));
  };
  useAsked('tensions', (asked) => {
    if (asked.kind === 'tension') requestAnimationFrame(() => write(asked.tensionId));
  });
  useViewCommand({
    'new-note': () => {
      if (chosen) write(chosen.id);
    },
  });

  if (briefing.tensions.length === 0) {
    return (
      <PageFrame title={<FormattedMessage id="tensions.title" />} lead={null}>
        <p className="quiet">
          <FormattedMessage id="tensions.none" />
        </p>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={<FormattedMessage id="tensions.title" />}
      lead={<FormattedMessage id="tensions.lead" values={{ b: strong }} />}
      tools={
        <>
          <FilterChoice
            name={intl.formatMessage({ id: 'tensions.filter' })}
            value={types.some((each) => each.type === type) ? type : 'all'}
            choices={types.map(({ type: value, count }) => ({
              value,
              count,
              label: intl.formatMessage({ id: value === 'all' ? 'tensions.filter.all' : `tension.${value}` }),
            }))}
            onChoose={showType}
          />
          <output className="filter-said">
            <FormattedMessage
              id="tensions.count"
              values={{ shown: shown.length, hidden: briefing.tensions.length - shown.length, b: strong }}
            />
          </output>
        </>
      }
    >
      <ul className="tensions">
        {shown.map((tension) => {
          const number = tension.id.slice(1);
          return (
            <li key={tension.id} data-item={tension.id}>
              <TensionCard
                tension={tension}
                briefing={briefing}
                setting="page"
                isMarked={tension.id === item}
                namedBy={null}
                isAnswered={answered.has(tension.id)}
                onWrite={tension.id === written ? null : () => write(tension.id)}
              >
                <TargetNotes
                  target={targetOf(tension.id)}
                  place={intl.formatMessage({ id: 'tensions.place' }, { number })}
                  notes={ordered}
                  numbers={numbers}
                  writing={writing}
                  fieldName={intl.formatMessage({ id: 'tensions.answer.field' })}
                  head={
                    <h3>
                      <FormattedMessage id="tensions.answer" values={{ number }} />
                    </h3>
                  }
                />
              </TensionCard>
            </li>
          );
        })}
      </ul>
    </PageFrame>
  );
}

function targetOf(tensionId: string): Target {
  return { kind: 'tension', tensionId };
}

function cardOf(tensionId: string): HTMLDetailsElement | null {
  const card = document.getElementById(`tension-${tensionId}`);
  return card instanceof HTMLDetailsElement ? card : null;
}

/** Opens the card and gives it the focus, unless the search box has it. */
function bringInSight(tensionId: string): void {
  const card = cardOf(tensionId);
  if (!card) return;
  card.open = true;
  card.scrollIntoView({ block: 'start' });
  if (!useReader.getState().search.open) card.querySelector('summary')?.focus({ preventScroll: true });
}

function strong(words: ReactNode): ReactNode {
  return <b key="b">{words}</b>;
}
