import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { readMap } from '../../../../src/renderer/parts/map/map-content';
import { layOutMap } from '../../../../src/renderer/parts/map/map-layout';
import { MapDrawing } from '../../../../src/renderer/parts/map/MapDrawing';
import { clearLens, type Lens, lookThrough } from '../../../../src/shared/briefing/lens';
import { lookUp } from '../../../../src/shared/briefing/lookup';
import { locale, messages } from '../../../../src/shared/messages/catalogue';
import { openBundledBriefing } from '../../../main/bundled-briefing';

const names = { outside: 'Outside', whoSaysSo: 'Who says so', source: (source: string) => source };

/** The drawing as paper would have it: no store, no screen, links of its own. */
async function drawThrough(lens: Lens): Promise<string> {
  const briefing = await openBundledBriefing();
  const lookup = lookUp(briefing);
  const content = readMap(briefing, lookup);
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={messages}>
      <MapDrawing
        layout={layOutMap({ content, briefing, lookup, width: 930, names, textSize: 13 })}
        briefing={briefing}
        sight={lookThrough(lens, lookup)}
        hrefOf={({ id }) => `#page-of-${id}`}
      />
    </IntlProvider>,
  );
}

function count(markup: string, pattern: RegExp): number {
  return markup.match(pattern)?.length ?? 0;
}

describe('the drawing of the map', () => {
  it('is made without a screen: every mark a link to where its maker says, under its full name', async () => {
    const markup = await drawThrough(clearLens);
    expect(markup).toContain('href="#page-of-entry.training.a-S10-2"');
    expect(markup).toContain('aria-label="Sentence 10, Training: provision, Document 2, inferred, asserted"');
    expect(markup).toContain('aria-label="Sentence 8, Document 2, inferred"');
    expect(markup).toContain('aria-label="Funding, Document 1: the article does not say"');
    expect(markup).toContain(
      'aria-label="Legal force, Said of the agreement, document not identified: 4 lines"',
    );
    expect(markup).toContain('aria-label="Sentence 5, said by officials, unnamed (Ukrainian officials)"');
    expect(markup).toContain('aria-label="Sentence 4, who says so: describer not given"');
    const names = [...markup.matchAll(/aria-label="([^"]+)" data-kind="entry"/gu)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(markup).toContain('aria-label="Tension 3: sentence 4 against sentence 6"');
    expect(count(markup, /<a /gu)).toBe(count(markup, /aria-label="[^"]+" data-kind/gu));
    expect(markup).not.toContain('tabindex="0"');
    expect(markup).not.toContain('data-dimmed');
  });

  it('dims what the lens does not leave, says so in its name, and leaves out nothing', async () => {
    const clear = await drawThrough(clearLens);
    const doubt = await drawThrough({ ...clearLens, certainty: ['possible'] });
    const letters = /data-kind="entry"/gu;
    const dimmed = /data-kind="entry" data-dimmed="true"/gu;
    expect(count(doubt, letters)).toBe(count(clear, letters));
    expect(count(doubt, dimmed)).toBeGreaterThan(0);
    expect(count(doubt, letters) - count(doubt, dimmed)).toBe(
      count(clear, /possible(?: \(\d of \d\))?" data-kind="entry"/gu),
    );
    expect(doubt).toContain('provision, Document 2, inferred, asserted, dimmed by the lens"');
  });
});
