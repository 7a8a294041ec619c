import { useEffect, useMemo } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { IntlProvider } from 'react-intl';
import { assertNever } from '../../shared/assert-never';
import { withLabelNames } from '../../shared/notes/label-name';
import { locale, messages } from '../../shared/messages/catalogue';
import { CompareView } from '../compare/CompareView';
import { NotesView } from '../notes/NotesView';
import { PackView } from '../pack/PackView';
import { LibraryView } from '../library/LibraryView';
import { ImportDialog } from '../import/ImportDialog';
import { ReadView } from '../read/ReadView';
import { ReferenceView } from '../reference/ReferenceView';
import { applySettings } from '../state/apply-settings';
import type { View } from '../state/place';
import type { OpenBriefing } from '../state/open-briefing';
import { useReader } from '../state/store';
import { AboutDialog } from './AboutDialog';
import { Bar } from './Bar';
import { DrawingFailed } from './DrawingFailed';
import { DropTarget } from './DropTarget';
import { FindBar } from '../find/FindBar';
import { InferredNotice } from './InferredNotice';
import { NotesFailure } from './NotesFailure';
import { RecoveryNotice } from './RecoveryNotice';
import { OpeningFailed } from './OpeningFailed';
import { LicencesDialog } from './LicencesDialog';
import { LabelNamesDialog } from './LabelNamesDialog';
import { YourNameDialog } from './YourNameDialog';
import { Rail } from './Rail';
import { tellFault } from '../state/tell-faults';
import { listenToKeys } from './keys';
import { ShortcutsDialog } from './ShortcutsDialog';
import { BackupsDialog } from './BackupsDialog';
import { DiagnosticsDialog } from './DiagnosticsDialog';
import { TroubleNotice } from './TroubleNotice';
import { Toast } from './Toast';
import { PassphraseDialog } from '../lock/PassphraseDialog';
import { UnlockView } from '../lock/UnlockView';
import { asksForPassphrase } from '../state/lock';

/** The window: bar, views, the view in front, and the two things that float. */
export function App() {
  const open = useReader((state) => state.open);
  const failure = useReader((state) => state.failure);
  const place = useReader((state) => state.place);
  const dialog = useReader((state) => state.dialog);
  const asks = useReader(asksForPassphrase);
  const settings = useReader((state) => state.settings);
  const named = useMemo(() => withLabelNames(messages, settings.labelNames), [settings.labelNames]);

  useEffect(listenToKeys, []);
  useEffect(() => {
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = () => applySettings(settings);
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [settings]);
  useEffect(closePopoversBetweenViews, []);
  useEffect(() => {
    document.title = open ? `${open.briefing.title.text} · Lectern` : 'Lectern';
  }, [open]);

  return (
    <IntlProvider locale={locale} messages={named}>
      <ErrorBoundary FallbackComponent={DrawingFailed} onError={tellFault}>
        {asks ? (
          <>
            <UnlockView />
            <Toast />
          </>
        ) : (
          <div className="frame">
            <Bar />
            <InferredNotice />
            <Rail />
            <main className="view">
              <div className="notices">
                <NotesFailure />
                <RecoveryNotice />
                <TroubleNotice />
              </div>
              {/* A view that cannot be drawn leaves the others; going elsewhere is a new attempt. */}
              <ErrorBoundary FallbackComponent={DrawingFailed} onError={tellFault} resetKeys={[open, place]}>
                {inFront({ open, failure, view: place.view })}
              </ErrorBoundary>
              <FindBar />
            </main>
            <Toast />
            <DropTarget />
            {dialog === 'shortcuts' && <ShortcutsDialog />}
            {dialog === 'restore-backup' && <BackupsDialog />}
            <ImportDialog />
            {dialog === 'label-names' && <LabelNamesDialog />}
            {dialog === 'your-name' && <YourNameDialog />}
            {dialog === 'passphrase' && <PassphraseDialog />}
          </div>
        )}
        {dialog === 'licences' && <LicencesDialog />}
        {dialog === 'diagnostics' && <DiagnosticsDialog />}
        {dialog === 'about' && <AboutDialog />}
      </ErrorBoundary>
    </IntlProvider>
  );
}

/** A popover left open by keyboard would stand over the next view, or over the search. */
function closePopoversBetweenViews(): () => void {
  return useReader.subscribe((now, before) => {
    if (now.place.view === before.place.view && now.search.open === before.search.open) return;
    for (const popover of document.querySelectorAll<HTMLElement>(':popover-open')) popover.hidePopover();
  });
}

interface Front {
  readonly open: OpenBriefing | null;
  readonly failure: string | null;
  readonly view: View;
}

/** The library needs no briefing, and stands in the place of every view when there is none. */
function inFront({ open, failure, view }: Front) {
  if (view === 'library' || failure === '') return <LibraryView />;
  return failure === null ? open && viewOf(view) : <OpeningFailed reason={failure} />;
}

function viewOf(view: View) {
  switch (view) {
    case 'read':
      return <ReadView />;
    case 'compare':
      return <CompareView />;
    case 'notes':
      return <NotesView />;
    case 'pack':
      return <PackView />;
    case 'reference':
      return <ReferenceView />;
    case 'library':
      return <LibraryView />;
    default:
      return assertNever(view);
  }
}
