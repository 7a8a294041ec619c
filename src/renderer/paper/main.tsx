/** The paper: reads its job, lays it out once, and says on the root element when it can be printed. */
import './paper.css';
import { useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider, useIntl } from 'react-intl';
import type { PaperJob } from '../../shared/pack/paper-job';
import { withLabelNames } from '../../shared/notes/label-name';
import { locale, messages } from '../../shared/messages/catalogue';
import { lectern } from '../lectern';
import { type PageLines, pageRules } from './page-rules';
import { layOut, PaperContext } from './paper-context';
import { Sheets } from './Sheets';
import { inUtc } from './in-utc';
import { settleMargins } from './settle-margins';
import { reasonOf } from '../../shared/reason-of';

interface PaperProps {
  readonly job: PaperJob;
}

function Paper({ job }: PaperProps) {
  const intl = useIntl();
  const { request, briefing } = job;
  const lines: PageLines = {
    paper: request.paper,
    binding: request.binding,
    inkSaving: request.inkSaving,
    title: briefing.title.text,
    marking: request.marking,
    pageOf: intl.formatMessage({ id: 'paper.page-of' }, { page: '{page}', pages: '{pages}' }),
    edition: intl.formatMessage(
      { id: 'paper.edition' },
      { edition: briefing.edition, codebook: briefing.codebook },
    ),
    version: intl.formatMessage(
      { id: 'paper.version' },
      {
        article: briefing.article.sha256.slice(0, 8),
        edition: briefing.editionHash.slice(0, 8),
        packed: inUtc(job.packedMs),
      },
    ),
  };
  const title = intl.formatMessage({ id: 'paper.title' }, { title: briefing.title.text });
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRules(lines));
    document.adoptedStyleSheets = [sheet];
    document.title = title;
    document.documentElement.lang = locale;
    document.documentElement.dataset['greyscale'] = String(request.greyscale);
    document.documentElement.dataset['inkSaving'] = String(request.inkSaving);
  });
  return (
    <PaperContext value={layOut(job)}>
      <Sheets />
    </PaperContext>
  );
}

async function print(): Promise<void> {
  const id = Number(new URLSearchParams(location.search).get('job'));
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root.');
  const job = await lectern.readPaper(id);
  await new Promise<void>((resolve) => {
    createRoot(root).render(
      <IntlProvider locale={locale} messages={withLabelNames(messages, job.labelNames)}>
        <Paper job={job} />
        <Settled onSettled={resolve} />
      </IntlProvider>,
    );
  });
  await document.fonts.ready;
  settleMargins(document);
  document.documentElement.dataset['appState'] = 'ready';
}

/** Calls back once everything before it is in the page. */
function Settled({ onSettled }: { readonly onSettled: () => void }) {
  useLayoutEffect(onSettled);
  return null;
}

print().catch((error: unknown) => {
  document.documentElement.dataset['appState'] = 'failed';
  document.documentElement.dataset['failure'] = reasonOf(error);
});
