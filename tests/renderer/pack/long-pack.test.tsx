import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PackActions as Actions } from '../../../src/renderer/pack/use-pack-actions';
import { locale, messages } from '../../../src/shared/messages/catalogue';
import { mostPagesInPart } from '../../../src/shared/pack/pack-parts';

// The buttons know the bridge, which only a window has.
beforeAll(() => void vi.stubGlobal('window', { lectern: {} }));
afterAll(() => void vi.unstubAllGlobals());

/** The foot of the form, for a pack of so many pages, as text without marks. */
async function footOf(pages: number): Promise<string> {
  const { PackActions } = await import('../../../src/renderer/pack/PackActions');
  const nothing = (): void => undefined;
  const actions: Actions = {
    save: nothing,
    saveParts: nothing,
    print: nothing,
    showSaved: nothing,
    outcome: { kind: 'none' },
  };
  const last = { packId: 1, url: '', pages, sections: [], notes: 0, notesInNoSection: 0 };
  const html = renderToStaticMarkup(
    <IntlProvider locale={locale} messages={messages}>
      <PackActions preparation={{ kind: 'ready', last }} actions={actions} onCancel={nothing}>
        {null}
      </PackActions>
    </IntlProvider>,
  );
  return html.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
}

test('a pack of more pages than a file should have says how many, and offers parts', async () => {
  const long = await footOf(mostPagesInPart + 1);
  expect(long).toContain('401 pages are much for one file. In parts of at most 400 pages each');
  expect(long).toContain('Save in parts…');
  expect(await footOf(mostPagesInPart)).not.toContain('parts');
});
