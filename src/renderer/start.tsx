import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './frame/App';
import { tellFaults } from './state/tell-faults';
import { listenToMain, openFirstBriefing } from './state/boot';
import { guardRefused } from './state/writings';

/** Puts the program in the place of the page's painted frame, and opens the first briefing. */
export function start(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element #root.');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  tellFaults();
  listenToMain();
  guardRefused();
  void openFirstBriefing();
}
