import { useEffect, useMemo } from 'react';
import { packGaps, type PackRequest, usualRequest } from '../../shared/pack/pack';
import { choosePackNotes, placePackNotes, printedNotes } from '../../shared/pack/pack-notes';
import { lectern } from '../lectern';
import type { OpenBriefing } from '../state/open-briefing';
import { dispatch, useReader } from '../state/store';
import { useViewCommand } from '../parts/use-view-command';
import { isWriting } from '../state/run-command';
import { PackActions } from './PackActions';
import { PackForm } from './PackForm';
import { SavePackAs } from './SavePackAs';
import { PackPages } from './PackPages';
import { withInferred } from './pack-request';
import { usePackActions } from './use-pack-actions';
import { usePreparedPack } from './use-prepared-pack';
import './PackView.css';

/** What is printed: the choices at the left, the very pages at the right. */
export function PackView() {
  const open = useReader((state) => state.open);
  return open && <OpenPack key={open.briefing.id} open={open} />;
}

function OpenPack({ open }: { readonly open: OpenBriefing }) {
  const { briefing, lookup, inferred } = open;
  const notes = useReader((state) => state.notes);
  const grades = useReader((state) => state.grades);
  const kept = useReader((state) => state.packRequest);
  const list = useReader((state) => state.listRequest);
  const usual = useMemo(() => usualRequest(briefing.id), [briefing.id]);
  const asked = list ?? kept ?? usual;
  // The same request while nothing of it changes: another one is laid out anew.
  const request = useMemo(() => withInferred(asked, inferred), [asked, inferred]);
  const inHand = usePreparedPack(request, notes, grades);
  const { preparation } = inHand;
  const actions = usePackActions(inHand);
  const change = (changed: PackRequest, field: string | null = null): void => {
    if (list) dispatch({ kind: 'listRequestChanged', request: changed });
    else dispatch({ kind: 'packFormChanged', request: changed, field });
  };
  const chosen = choosePackNotes(notes, request.notes);
  const { save, print } = actions;
  useViewCommand({ 'save-pdf': save, print });

  const isList = list !== null;
  useEffect(() => (isList ? listenToEscape() : undefined), [isList]);

  return (
    <div className="pack">
      <PackForm
        request={request}
        notes={notes}
        chosen={printedNotes(placePackNotes(chosen, briefing, lookup), request, lookup).length}
        list={
          list && {
            list: list.sections.includes('found')
              ? 'found'
              : { count: packGaps(lookup, request).length, all: lookup.gaps.length },
            onLeave: leaveList,
          }
        }
        pack={preparation?.last ?? null}
        onChange={change}
      >
        <PackActions preparation={preparation} actions={actions} onCancel={callOffPack}>
          <SavePackAs request={request} isEmpty={preparation === null} />
        </PackActions>
      </PackForm>
      <PackPages inHand={inHand} />
    </div>
  );
}

/** What cannot be called off ends by itself. */
function callOffPack(): void {
  void lectern.cancelPack().catch(() => undefined);
}

/** Escape goes back to the page that the list was asked for on, unless it is meant for something else. */
function listenToEscape(): () => void {
  const pressed = (event: KeyboardEvent): void => {
    const { search, dialog } = useReader.getState();
    if (event.key !== 'Escape' || event.defaultPrevented || isWriting()) return;
    if (search.open || dialog !== 'none' || document.querySelector(':popover-open')) return;
    event.preventDefault();
    dispatch({ kind: 'wentBack' });
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}

/** Goes back to the pack as it was set, with the focus on its first choice. */
function leaveList(): void {
  dispatch({ kind: 'listLeft' });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.pack-section input')?.focus());
}
