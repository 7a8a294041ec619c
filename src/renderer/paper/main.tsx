/** The paper: a blank page until main asks it, through `window.paper`, to lay out a job. */
import './paper.css';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { IntlProvider, useIntl } from 'react-intl';
import type { PaperJob } from '../../shared/pack/paper-job';
import type { PaperPage } from '../../shared/pack/paper-page';
import { withLabelNames } from '../../shared/notes/label-name';
import { locale, messages } from '../../shared/messages/catalogue';
import { lectern } from '../lectern';
import { type PageLines, pageRules, uprightHeight } from './page-rules';
import { layOut } from '../../shared/pack/paper';
import { PageNumbersContext, PaperContext } from './paper-context';
import { Sheets } from './Sheets';
import { keepPart } from './keep-part';
import { readHeadings } from './read-headings';
import { messageElement } from './OurWords';
import { versionLine } from '../../shared/pack/version-line';
import { groupSheets, isBareIn } from './sheet-groups';
import { holdsWords } from './holds-words';
import { settleLengths } from './settle-lengths';
import { settleMargins } from './settle-margins';
import { reasonOf } from '../../shared/reason-of';

interface PaperProps {
  readonly job: PaperJob;
}

function Paper({ job }: PaperProps) {
  const intl = useIntl();
  const paper = layOut(job);
  const { request, briefing } = job;
  const lines: PageLines = {
    paper: request.paper,
    binding: request.binding,
    inkSaving: request.inkSaving,
    title: briefing.title.text,
    direction: briefing.direction,
    sheets: groupSheets(paper.sections, isBareIn(briefing)).map(({ form, sections }) => ({
      form,
      holds: holdsWords(intl, paper, sections),
    })),
    marking: request.marking,
    pageOf: intl.formatMessage({ id: 'paper.page-of' }, { page: '{page}', pages: '{pages}' }),
    ...versionLine(job, (id, values) => intl.formatMessage({ id }, values)),
  };
  const title = intl.formatMessage({ id: 'paper.title' }, { title: briefing.title.text });
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRules(lines));
    document.adoptedStyleSheets = [sheet];
    document.title = title;
    document.documentElement.lang = locale;
    document.documentElement.dir = briefing.direction;
    document.documentElement.dataset['greyscale'] = String(request.greyscale);
    document.documentElement.dataset['inkSaving'] = String(request.inkSaving);
  });
  return (
    <PaperContext value={paper}>
      <Sheets />
    </PaperContext>
  );
}

/** Holds the page numbers: when they come, nothing is drawn anew but where they stand. */
function Numbered({ pages, onSettled, children }: NumberedProps) {
  const [numbers, setNumbers] = useState(pages);
  useLayoutEffect(() => onSettled(setNumbers), [onSettled]);
  return <PageNumbersContext value={numbers}>{children}</PageNumbersContext>;
}

interface NumberedProps {
  readonly pages: PaperJob['pages'];
  /** Called once everything is in the page, with what fills the numbers in. */
  readonly onSettled: (fillIn: (pages: PaperJob['pages']) => void) => void;
  readonly children: ReactNode;
}

let laidOut: PaperJob | null = null;
let fillIn: ((pages: PaperJob['pages']) => void) | null = null;

async function layOutJob(jobId: number): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root.');
  const job = await lectern.readPaper(jobId);
  fillIn = await new Promise((resolve) => {
    createRoot(root).render(
      <IntlProvider
        locale={locale}
        messages={withLabelNames(messages, job.labelNames)}
        textComponent={messageElement(job.briefing)}
      >
        <Numbered pages={job.pages} onSettled={resolve}>
          <Paper job={job} />
        </Numbered>
      </IntlProvider>,
    );
  });
  await document.fonts.ready;
  settleLengths(document, uprightHeight(job.request.paper));
  settleMargins(document);
  document.documentElement.dataset['settled'] = 'true';
  laidOut = job;
}

/** The cuts for Latin letters, read while the page is still blank: nothing is then laid out twice, without them and with them. */
for (const face of document.fonts) if (face.unicodeRange.startsWith('U+0-FF,')) void face.load();

const paper: PaperPage = {
  layOut: (jobId) => told(() => layOutJob(jobId)),
  fillIn: (pages) =>
    told(async () => {
      flushSync(() => fillIn?.(pages));
    }),
  keepPart: (part) =>
    told(async () => {
      if (!laidOut) throw new Error('Nothing is laid out.');
      keepPart(document, laidOut.pages, part);
    }),
  show: (what) =>
    told(async () => {
      document.documentElement.dataset['shown'] = what;
    }),
  headings: async () => readHeadings(document),
};
Object.assign(window, { paper });

/** Null when it is done, or why it cannot be. */
async function told(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}
