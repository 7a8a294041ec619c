/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- The keyboard scrolls only what can have the focus. */
import { useEffect, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PreparedPack } from '../../shared/pack/pack';
import { type OpenPdf, openPdf } from './pdf';
import { PdfPage } from './PdfPage';
import { UnderLayout } from './UnderLayout';
import type { PackInHand } from './use-prepared-pack';
import { sectionsOn } from './pack-request';
import './PackPages.css';
import { reasonOf } from '../../shared/reason-of';

interface PackPagesProps {
  /** The pages of the newest pack that is ready stay until those of the next one are there. */
  readonly inHand: PackInHand;
}

type Size = 'small' | 'large';

/** The pages, drawn from the very bytes that are saved and printed. */
export function PackPages({ inHand }: PackPagesProps) {
  const { preparation, progress } = inHand;
  const intl = useIntl();
  const shown = useShownPdf(preparation?.last ?? null);
  const isOld = progress !== null || preparation?.kind === 'cancelled';
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
      {shown.kind === 'failed' && (
        <p className="pack-failure" role="alert">
          <FormattedMessage id="pack.preview.failed" /> {shown.reason}
        </p>
      )}
      {shown.kind === 'none' && !isOld && (
        <p className="quiet">
          <FormattedMessage id="pack.preview.none" />
        </p>
      )}
      {shown.kind === 'open' && (
        <div className="pack-sheets" data-size={size} data-age={isOld ? 'old' : 'new'}>
          {shown.pdf.sizes.map((sheet, index) => (
            <figure
              key={index}
              className="pack-sheet"
              data-shape={sheet.height > sheet.width ? 'tall' : 'wide'}
            >
              <PdfPage
                key={size}
                pdf={shown.pdf}
                number={index + 1}
                name={intl.formatMessage(
                  { id: 'pack.preview.page' },
                  { page: index + 1, pages: shown.pdf.sizes.length },
                )}
              />
              <figcaption>
                {index + 1}{' '}
                <span>
                  {intl.formatList(
                    sectionsOn(shown.pack, index + 1).map((section) =>
                      intl.formatMessage({ id: `paper.section.${section}` }),
                    ),
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

type Shown =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly pdf: OpenPdf; readonly pack: PreparedPack }
  | { readonly kind: 'failed'; readonly reason: string };

function useShownPdf(pack: PreparedPack | null): Shown {
  const [shown, setShown] = useState<Shown>({ kind: 'none' });
  useEffect(() => {
    if (!pack) return;
    let isWanted = true;
    openPdf(pack.url).then(
      (pdf) => (isWanted ? setShown({ kind: 'open', pdf, pack }) : pdf.close()),
      (error: unknown) => isWanted && setShown({ kind: 'failed', reason: reasonOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [pack]);
  useEffect(() => (shown.kind === 'open' ? shown.pdf.close : undefined), [shown]);
  return shown;
}
