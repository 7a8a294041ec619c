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
import { groupSheets, isBareIn } from './sheet-groups';
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

/** The chosen sections, one after the other; each heading bears the id `section-…`, and each has the pages of its group. */
export function Sheets() {
  const { sections, briefing } = usePaper();
  return groupSheets(sections, isBareIn(briefing)).flatMap((group, index) =>
    group.sections.map((section, place) => {
      const Sheet = sheets[section];
      return (
        <section
          key={section}
          className={`section section--${group.form}${place > 0 ? ' section--follows' : ''}`}
          data-sheet={index + 1}
        >
          <Sheet />
        </section>
      );
    }),
  );
}
