import type { IntlShape } from 'react-intl';
import type { PackSection } from '../../shared/pack/pack';
import { type Paper, sectionNumber } from '../../shared/pack/paper';

/** What the head says of pages that these sections share: the one by its name, several by their numbers; of the cover nothing. */
export function holdsWords(intl: IntlShape, paper: Paper, sections: readonly PackSection[]): string {
  const [first, last] = [sections[0], sections.at(-1)];
  if (first === undefined || last === undefined || first === 'cover') return '';
  if (first !== last) {
    const numbers = {
      count: sections.length,
      first: sectionNumber(paper, first),
      last: sectionNumber(paper, last),
    };
    return intl.formatMessage({ id: 'paper.head.sections' }, numbers);
  }
  const name = intl.formatMessage({ id: `paper.section.${first}` });
  return paper.sections.length === 1 ? name : `${sectionNumber(paper, first)} ${name}`;
}
