/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- The keyboard scrolls only what can have the focus. */
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OpenPdf } from './pdf';
import { PdfPage } from './PdfPage';
import { UnderLayout } from './UnderLayout';
import type { PackInHand } from './use-prepared-pack';
import { listSheets, useShownPages } from './use-shown-pages';
import './PackPages.css';

interface PackPagesProps {
  /** The pages of the newest pack that is ready stay until those of the next one are there. */
  readonly inHand: PackInHand;
}

type Size = 'small' | 'large';

/** The pages, drawn from the very bytes that are saved and printed; the first one sooner than the others where these take long. */
export function PackPages({ inHand }: PackPagesProps) {
  const { preparation, progress } = inHand;
  const intl = useIntl();
  const shown = useShownPages(preparation);
  // Of no section there is no page.
  const sheets = preparation === null ? [] : listSheets(shown);
  const isOld = progress !== null || preparation?.kind === 'cancelled';
  const newFirst = preparation?.kind === 'preparing' ? (preparation.first?.url ?? null) : null;
  const [size, setSize] = useState<Size>('small');
  return (
    <section className="pack-pages" aria-label={intl.formatMessage({ id: 'pack.preview' })} tabIndex={0}>
      <div className="pack-head">
        <UnderLayout inHand={inHand} />
        <div
          className="pack-sizes"
          role="radiogroup"
          aria-label={intl.formatMessage({ id: 'pack.preview.size' })}
        >
          <div className="choice">
            {(['small', 'large'] as const).map((each) => (
              <label key={each}>
                <input type="radio" name="pack-size" checked={size === each} onChange={() => setSize(each)} />
                <FormattedMessage id={`pack.preview.${each}`} />
              </label>
            ))}
          </div>
        </div>
      </div>
      {shown.reason !== null && (
        <p className="pack-failure" role="alert">
          <FormattedMessage id="pack.preview.failed" /> {shown.reason}
        </p>
      )}
      {sheets.length === 0 && shown.reason === null && !isOld && (
        <p className="quiet">
          <FormattedMessage id={preparation === null ? 'pack.no-section' : 'pack.preview.none'} />
        </p>
      )}
      {sheets.length > 0 && (
        <div className="pack-sheets" data-size={size}>
          {sheets.map(({ number, pages, sections, pdf, firstUrl }) => (
            <figure
              key={number}
              className="pack-sheet"
              data-shape={isTall(pdf, number) ? 'tall' : 'wide'}
              data-age={isOld && (firstUrl === null || firstUrl !== newFirst) ? 'old' : 'new'}
            >
              <PdfPage
                key={size}
                pdf={pdf}
                number={number}
                name={intl.formatMessage({ id: 'pack.preview.page' }, { page: number, pages })}
              />
              <figcaption>
                {number}{' '}
                <span>
                  {intl.formatList(
                    sections.map((section) => intl.formatMessage({ id: `paper.section.${section}` })),
                    { type: 'unit' },
                  )}
                </span>
              </figcaption>
            </figure>
          ))}
        </div>
      )}
    </section>
  );
}

function isTall({ sizes }: OpenPdf, number: number): boolean {
  const { width, height } = sizes[number - 1] ?? { width: 1, height: 1 };
  return height > width;
}
