import { ALargeSmall, Layers, ListFilter, PanelRight } from 'lucide-react';
import { useIntl } from 'react-intl';
import { languageOf } from '../../shared/language-of';
import { type HowToPrint, Search } from '../search/Search';
import { openInWindow } from '../state/keep-place';
import { addFoundToPack, printFound, takeFoundOutOfPack } from '../state/pack-choice';
import { openFoundElsewhere } from '../state/searched-from';
import { dispatch, useReader } from '../state/store';
import { change } from '../state/run-command';
import './Bar.css';
import icon from './icon-small.svg';
import { isClear } from '../../shared/briefing/lens';
import { LayersPopover } from './LayersPopover';
import { LensesPopover } from './LensesPopover';
import { TypePopover } from './TypePopover';

const printingBy: Readonly<Record<HowToPrint, (query: string) => void>> = {
  alone: printFound,
  pack: addFoundToPack,
  'out-of-pack': takeFoundOutOfPack,
};

/** The bar across the window: the briefing's title, the search box, and the tools of reading. */
export function Bar() {
  const intl = useIntl();
  const open = useReader((state) => state.open);
  const notes = useReader((state) => state.notes);
  const search = useReader((state) => state.search);
  const place = useReader((state) => state.place);
  const toMark = useReader(({ finding }) => (finding?.sought?.terms === null ? finding.sought.query : null));
  const isReading = place.view === 'read';
  const isLensClear = useReader((state) => isClear(state.lens));
  const labelNames = useReader((state) => state.settings.labelNames);
  const showPanel = useReader((state) => state.settings.showPanel);
  return (
    <header className="bar">
      <div className="bar-briefing">
        <button
          type="button"
          className="bar-library"
          aria-label={
            open
              ? intl.formatMessage({ id: 'library.bar' }, { title: open.briefing.title.text })
              : intl.formatMessage({ id: 'app.library' })
          }
          aria-current={place.view === 'library' ? 'page' : undefined}
          onClick={() => dispatch({ kind: 'viewChosen', view: 'library' })}
        >
          <img className="bar-icon" src={icon} alt="" />
          <span className="bar-title" {...(open && languageOf(open.briefing))}>
            {open?.briefing.title.text ?? intl.formatMessage({ id: 'app.library' })}
          </span>
        </button>
        {open && (
          <span className="bar-edition">
            {intl.formatMessage({ id: 'app.edition' }, { edition: open.briefing.edition })}
          </span>
        )}
      </div>
      <Search
        briefing={open?.briefing ?? null}
        lookup={open?.lookup ?? null}
        inferred={open?.inferred ?? 'assigned'}
        notes={notes}
        labelNames={labelNames}
        open={search.open}
        query={search.query}
        place={place}
        onQueryChange={(query) => dispatch({ kind: 'queryTyped', query })}
        onOpen={(place, how, sought) => {
          if (how === 'window') return void openInWindow({ place, query: search.query });
          dispatch({ kind: 'resultOpened', place, keep: how === 'keep', sought });
        }}
        toMark={toMark}
        onWorkedOut={(sought) => dispatch({ kind: 'soughtWorkedOut', sought })}
        onOpenElsewhere={async (briefing, placeIn, how, sought) => {
          const { query } = search;
          // Its tensions are not known here: they are read on their page.
          if (how === 'window' && placeIn)
            return openInWindow({ place: placeIn(null), query, briefingId: briefing.id });
          return openFoundElsewhere({ briefing, placeIn, sought, query, isSearching: how === 'keep' });
        }}
        onPrint={(query, how) => printingBy[how](query)}
        onAnnotate={(place, target) => dispatch({ kind: 'resultAnnotated', place, target })}
        onFocus={() => dispatch({ kind: 'searchOpened' })}
        onClose={() => dispatch({ kind: 'searchClosed' })}
      />
      <div className="bar-tools">
        <button
          type="button"
          className="tool"
          popoverTarget="lenses"
          disabled={!open}
          data-active={!isLensClear}
          aria-label={intl.formatMessage({ id: isLensClear ? 'lens.title' : 'lens.title.in-force' })}
          title={intl.formatMessage({ id: 'lens.title' })}
        >
          <ListFilter className="icon" aria-hidden="true" />
        </button>
        {open && <LensesPopover open={open} />}
        <button
          type="button"
          className="tool bar-tool--wide"
          popoverTarget="layers"
          aria-label={intl.formatMessage({ id: 'app.layers' })}
          title={intl.formatMessage({ id: 'app.layers' })}
        >
          <Layers className="icon" aria-hidden="true" />
        </button>
        <LayersPopover />
        <button
          type="button"
          className="tool"
          popoverTarget="type"
          aria-label={intl.formatMessage({ id: 'app.type' })}
          title={intl.formatMessage({ id: 'app.type' })}
        >
          <ALargeSmall className="icon" aria-hidden="true" />
        </button>
        <TypePopover />
        <button
          type="button"
          className="tool bar-tool--wide"
          aria-pressed={showPanel && isReading}
          disabled={!isReading}
          aria-label={intl.formatMessage({ id: 'app.panel' })}
          title={intl.formatMessage({ id: 'app.panel' })}
          onClick={() => void change({ showPanel: !showPanel })}
        >
          <PanelRight className="icon" aria-hidden="true" />
        </button>
      </div>
    </header>
  );
}
