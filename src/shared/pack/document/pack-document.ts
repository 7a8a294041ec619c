import { languageOf } from '../../language-of';
import { readMarkdown } from '../../markdown/read-markdown';
import { locale } from '../../messages/catalogue';
import { repliesTo } from '../../notes/note-replies';
import type { PackSection } from '../pack';
import { besideText } from '../pack-notes';
import type { PaperJob } from '../paper-job';
import { layOut, sectionNumber } from '../paper';
import { versionLine } from '../version-line';
import { annotatedTextSection } from './annotated-text';
import { assumptionsSection } from './assumptions';
import { codebookSection } from './codebook';
import { comparisonSection } from './comparison';
import { coverSection } from './cover';
import type { DocumentComment, PackDocument } from './document';
import { type Draft, type Drafted, type DocumentSpeech, text } from './draft';
import { foundSection } from './found';
import { gapsSection } from './gaps';
import { glossarySection } from './glossary';
import { mapSection } from './map';
import { commentLead } from './note-block';
import { notesSection } from './notes';
import { numbersAndTimesSection, whoSaysSoSection } from './reference';
import { sentenceIndexSection } from './sentence-index';
import { tensionsSection } from './tensions';

/** How many lines a ruled page has. */
const ruledLines = 21;

const sections: Readonly<Record<PackSection, (draft: Draft) => Drafted>> = {
  cover: coverSection,
  map: mapSection,
  comparison: comparisonSection,
  tensions: tensionsSection,
  gaps: gapsSection,
  found: foundSection,
  'annotated-text': annotatedTextSection,
  notes: notesSection,
  'who-says-so': whoSaysSoSection,
  'numbers-and-times': numbersAndTimesSection,
  assumptions: assumptionsSection,
  codebook: codebookSection,
  glossary: glossarySection,
  'sentence-index': sentenceIndexSection,
  'lines-to-take': ({ paper, speech }) => ({
    lead: [text(speech.formatMessage({ id: 'paper.lines.note' }, { pages: 1 }))],
    blocks: [{ kind: 'ruled', lines: ruledLines * paper.job.request.ruledPages }],
  }),
};

/** The document of the job. The same job gives the same document. */
export function packDocument(job: PaperJob, speech: DocumentSpeech): PackDocument {
  const paper = layOut(job);
  const draft: Draft = { paper, speech };
  const { briefing } = paper;
  const { marking, binding, paper: size, preparedBy } = job.request;
  return {
    title: briefing.title.text,
    name: speech.formatMessage({ id: 'paper.title' }, { title: briefing.title.text }),
    author: preparedBy,
    marking,
    binding,
    paper: size,
    pageOf: speech.formatMessage({ id: 'paper.page-of' }, { page: '{page}', pages: '{pages}' }),
    version: Object.values(versionLine(job, (id, values) => speech.formatMessage({ id }, values))).join(
      ' · ',
    ),
    ticked: speech.formatMessage({ id: 'paper.gaps.ticked' }),
    unticked: speech.formatMessage({ id: 'shape.unticked' }),
    language: languageOf(briefing),
    locale,
    packedMs: job.packedMs,
    sections: paper.sections.map((section) => ({
      section,
      anchor: `section-${section}`,
      number: section === 'cover' || paper.sections.length === 1 ? null : sectionNumber(paper, section),
      title: speech.formatMessage({ id: `paper.section.${section}` }),
      ...sections[section](draft),
    })),
    notes: paper.notes.length,
    comments: commentsOf(draft),
  };
}

/** The notes on the article's words as comments on them, each with what answers it; none where notes are listed only. */
function commentsOf(draft: Draft): readonly DocumentComment[] {
  const { paper } = draft;
  if (!paper.sections.includes('annotated-text') || paper.job.request.notesPlace === 'listed') return [];
  const every = paper.notes.map(({ note }) => note);
  const onWords = paper.notes.filter(({ note, isLost }) => !isLost && besideText.has(note.target.kind));
  const heads = new Set(onWords.map(({ note }) => note.id));
  const answers = new Set(onWords.flatMap(({ note }) => repliesTo(note.id, every)));
  return paper.notes
    .filter(({ note }) => heads.has(note.id) || answers.has(note))
    .map((each) => ({
      noteId: each.note.id,
      answers: each.note.target.kind === 'note' ? each.note.target.noteId : null,
      author: each.note.creator,
      writtenMs: each.note.modifiedMs,
      lead: commentLead(draft, each),
      body: readMarkdown(each.note.body),
    }));
}
