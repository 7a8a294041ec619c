import { type ReactNode, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isClear, lookThrough } from '../../../shared/briefing/lens';
import { marksOf, readMap } from '../../parts/map/map-content';
import { LensLine } from '../../parts/LensLine';
import { useReader } from '../../state/store';
import { PageFrame } from '../PageFrame';
import type { PageProps } from '../page-props';
import { chooseForm, mapForms, useMapForm } from './map-form';
import './MapPage.css';
import { MapSheet } from './MapSheet';
import { MapTable } from './MapTable';
import { markOfItem } from './place-of-mark';

/** The article on one page: what each sentence says of each topic, drawn or as a table; every mark leads to its place. */
export function MapPage({ open, item }: PageProps) {
  const intl = useIntl();
  const { briefing, lookup } = open;
  const form = useMapForm();
  const lens = useReader((state) => state.lens);
  const content = useMemo(() => readMap(briefing, lookup), [briefing, lookup]);
  const marks = useMemo(() => marksOf(content), [content]);
  const sight = useMemo(() => lookThrough(lens, lookup), [lens, lookup]);
  const chosen = useMemo(() => markOfItem(marks, item), [marks, item]);
  const statements = lookup.statements.size;
  const seen = sight.statements.size;
  const lensLine = (
    <LensLine briefing={briefing}>
      <FormattedMessage
        id={seen === 0 ? 'lens.nothing' : 'lens.count'}
        values={{
          statements: seen,
          allStatements: statements,
          sentences: sight.sentences.size,
          allSentences: lookup.sentences.size,
        }}
      />
    </LensLine>
  );
  return (
    <PageFrame
      title={<FormattedMessage id="map.title" />}
      lead={<FormattedMessage id={`map.lead.${form}`} />}
      foot={form === 'table' && lensLine}
      tools={
        <>
          <div className="choice" role="radiogroup" aria-label={intl.formatMessage({ id: 'map.form' })}>
            {mapForms.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="map-form"
                  checked={each === form}
                  onChange={() => chooseForm(each)}
                />
                <FormattedMessage id={`map.form.${each}`} />
              </label>
            ))}
          </div>
          <output className="map-counted">
            {isClear(lens) ? (
              <FormattedMessage
                id="map.count"
                values={{
                  statements,
                  sentences: lookup.sentences.size,
                  topics: briefing.topics.length,
                  b: strong,
                }}
              />
            ) : (
              <FormattedMessage
                id="map.count.lens"
                values={{ statements, seen, dimmed: statements - seen, b: strong }}
              />
            )}
          </output>
        </>
      }
    >
      {form === 'drawing' ? (
        <MapSheet open={open} content={content} sight={sight} chosen={chosen}>
          {lensLine}
        </MapSheet>
      ) : (
        <MapTable open={open} content={content} sight={sight} chosen={chosen} />
      )}
    </PageFrame>
  );
}

function strong(words: ReactNode): ReactNode {
  return <b>{words}</b>;
}
