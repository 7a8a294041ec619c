import type { ReactNode } from 'react';
import type { PackSection } from '../../shared/pack/pack';
import { AnnotatedText } from './AnnotatedText';
import { Assumptions } from './Assumptions';
import { ComparisonSection } from './ComparisonSection';
import { Cover } from './Cover';
import { FoundSection } from './FoundSection';
import { GapsSection } from './GapsSection';
import { Glossary } from './Glossary';
import { Codebook } from './Codebook';
import { LinesToTake } from './LinesToTake';
import { MapSection } from './MapSection';
import { NotesSection } from './NotesSection';
import { NumbersAndTimes } from './NumbersAndTimes';
import { usePaper } from './paper-context';
import { SentenceIndex } from './SentenceIndex';
import { TensionsSection } from './TensionsSection';
import { WhoSaysSo } from './WhoSaysSo';

const sheets: Readonly<Record<PackSection, () => ReactNode>> = {
  cover: Cover,
  map: MapSection,
  comparison: ComparisonSection,
  tensions: TensionsSection,
  gaps: GapsSection,
  found: FoundSection,
  'annotated-text': AnnotatedText,
  notes: NotesSection,
  'who-says-so': WhoSaysSo,
  'numbers-and-times': NumbersAndTimes,
  assumptions: Assumptions,
  codebook: Codebook,
  glossary: Glossary,
  'sentence-index': SentenceIndex,
  'lines-to-take': LinesToTake,
};

/** What has pages of another form. */
const ownSheet: Readonly<Partial<Record<PackSection, 'wide' | 'list'>>> = {
  map: 'wide',
  comparison: 'wide',
  tensions: 'list',
  gaps: 'list',
  codebook: 'list',
};

/** What begins a page of its own; the others follow where there is room. */
const onOwnPage: ReadonlySet<PackSection> = new Set(['cover', 'annotated-text', 'lines-to-take']);

/** The chosen sections, one after the other; each heading bears the id `section-…`. */
export function Sheets() {
  const { sections } = usePaper();
  return sections.map((section, index) => {
    const Sheet = sheets[section];
    const before = sections[index - 1];
    // What follows the cover, or pages of another form, begins a page in any case.
    const isFirst = before === undefined || before === 'cover' || ownSheet[before] !== undefined;
    const flow = ownSheet[section] ?? (onOwnPage.has(section) || isFirst ? 'page' : 'follows');
    return (
      <section key={section} className={`section section--${flow}`}>
        <Sheet />
      </section>
    );
  });
}
