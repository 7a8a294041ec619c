import type { ComponentType } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type ReferencePage, referencePages } from '../../shared/contract/view';
import { dispatch, useReader } from '../state/store';
import { AssumptionsPage } from './assumptions/AssumptionsPage';
import { CodebookPage } from './codebook/CodebookPage';
import { GapsPage } from './gaps/GapsPage';
import { GlossaryPage } from './glossary/GlossaryPage';
import { MapPage } from './map/MapPage';
import { NumbersAndTimesPage } from './numbers/NumbersAndTimesPage';
import type { PageProps } from './page-props';
import './ReferenceView.css';
import { SentenceIndexPage } from './sentences/SentenceIndexPage';
import { WhoSaysSoPage } from './sources/WhoSaysSoPage';
import { TensionsPage } from './tensions/TensionsPage';

const pages: Readonly<Record<ReferencePage, ComponentType<PageProps>>> = {
  map: MapPage,
  tensions: TensionsPage,
  gaps: GapsPage,
  'who-says-so': WhoSaysSoPage,
  'numbers-and-times': NumbersAndTimesPage,
  assumptions: AssumptionsPage,
  glossary: GlossaryPage,
  'sentence-index': SentenceIndexPage,
  codebook: CodebookPage,
};

/** The view in which one looks things up: a page for each way through the briefing. Empty until one is open. */
export function ReferenceView() {
  const intl = useIntl();
  const open = useReader((state) => state.open);
  const place = useReader((state) => state.place);
  if (!open || place.view !== 'reference') return null;
  const Page = pages[place.page];
  return (
    <div className="reference">
      <nav className="reference-pages" aria-label={intl.formatMessage({ id: 'reference.pages' })}>
        {referencePages.map((page) => (
          <a
            key={page}
            ref={page === place.page ? bringInSight : undefined}
            className="reference-page"
            href={`#${page}`}
            aria-current={page === place.page ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              dispatch({ kind: 'placeChosen', place: { view: 'reference', page, item: null } });
            }}
          >
            <FormattedMessage id={`reference.${page}`} />
          </a>
        ))}
      </nav>
      <Page key={open.briefing.id} open={open} item={place.item} />
    </div>
  );
}

/** Where the links stand in one line that scrolls, the page's own is in sight. */
function bringInSight(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
