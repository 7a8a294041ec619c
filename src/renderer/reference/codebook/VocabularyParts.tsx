import { FormattedMessage } from 'react-intl';
import { examplesOf } from '../../../shared/reference/examples';
import {
  certainties,
  details,
  type Kind,
  kindFamilies,
  kindLetters,
  linkRelations,
  quotings,
  sources,
} from '../../../shared/briefing/statement';
import { LineSample } from '../../parts/LineSample';
import type { OpenBriefing } from '../../state/open-briefing';
import type { ArrivalProps } from '../use-arrival';
import { DocumentsPart } from './DocumentsPart';
import { ExampleLine } from './ExampleLine';
import { LinksPart } from './LinksPart';
import { Entry, Part } from './Part';

/** The order in which the tests are put: the first kind that fits is taken. Context is what is left. */
const testingOrder = [
  'provision',
  'position',
  'event',
  'prediction',
  'reaction',
  'criticism',
  'characterisation',
  'context',
] as const satisfies readonly Kind[];

interface VocabularyPartsProps {
  readonly open: OpenBriefing;
  readonly arrival: (id: string) => ArrivalProps;
}

/** What a statement is coded with, field by field, in the words of the vocabulary. */
export function VocabularyParts({ open, arrival }: VocabularyPartsProps) {
  const { lookup } = open;
  return (
    <>
      <Part part="kinds" arrival={arrival}>
        <dl>
          {examplesOf(testingOrder, lookup, ({ kind }) => [kind]).map((example) => (
            <Entry
              key={example.value}
              arrival={arrival(example.value)}
              sign={
                <span className="code" data-family={kindFamilies[example.value]}>
                  {kindLetters[example.value]}
                </span>
              }
              name={<FormattedMessage id={`kind.${example.value}`} />}
              words={<FormattedMessage id={`codebook.kind.${example.value}`} />}
            >
              <ExampleLine open={open} example={example} />
            </Entry>
          ))}
        </dl>
      </Part>
      <DocumentsPart open={open} arrival={arrival} />
      <Part part="sources" arrival={arrival}>
        <dl>
          {examplesOf(sources, lookup, ({ source }) => [source]).map((example) => (
            <Entry
              key={example.value}
              arrival={arrival(example.value)}
              name={<FormattedMessage id={`source.${example.value}`} />}
              words={<FormattedMessage id={`codebook.source.${example.value}`} />}
            >
              <ExampleLine open={open} example={example} />
            </Entry>
          ))}
          {examplesOf(quotings, lookup, ({ quoting }) => [quoting]).map((example) => (
            <Entry
              key={example.value}
              name={<FormattedMessage id={`quoting.${example.value}`} />}
              words={<FormattedMessage id={`codebook.quoting.${example.value}`} />}
            >
              <ExampleLine open={open} example={example} />
            </Entry>
          ))}
        </dl>
      </Part>
      <Part part="certainties" arrival={arrival}>
        <dl>
          {examplesOf(certainties, lookup, ({ certainty }) => [certainty]).map((example) => (
            <Entry
              key={example.value}
              arrival={arrival(example.value)}
              sign={<LineSample certainty={example.value} />}
              name={<FormattedMessage id={`certainty.${example.value}`} />}
              words={<FormattedMessage id={`codebook.certainty.${example.value}`} />}
            >
              <ExampleLine open={open} example={example} />
            </Entry>
          ))}
        </dl>
      </Part>
      <Part part="details" arrival={arrival}>
        <dl>
          {examplesOf(details, lookup, ({ detail }) => [detail]).map((example) => (
            <Entry
              key={example.value}
              arrival={arrival(example.value)}
              name={<FormattedMessage id={`codebook.detail.${example.value}.name`} />}
              words={<FormattedMessage id={`codebook.detail.${example.value}`} />}
            >
              <ExampleLine open={open} example={example} />
            </Entry>
          ))}
        </dl>
      </Part>
      <LinksPart
        open={open}
        arrival={arrival}
        examples={examplesOf(linkRelations, lookup, ({ links }) => links.map(({ rel }) => rel))}
      />
    </>
  );
}
