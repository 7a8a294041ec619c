import { useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { anchorOf } from '../../shared/anchoring/placed-notes';
import { isClear, lookThrough } from '../../shared/briefing/lens';
import type { Note } from '../../shared/notes/note';
import { useNear } from '../parts/use-near';
import { useAsked } from '../parts/writing/use-asked';
import { useSteady } from '../parts/use-steady';
import type { OpenBriefing } from '../state/open-briefing';
import { useReader } from '../state/store';
import { Article } from './Article';
import { sentenceOf, targetOf } from './note-targets';
import { PuttingLine } from './passage/PuttingLine';
import './Reader.css';
import { nextSeen, stepStatement, subjectOf } from './panel/reading-subject';
import { ReaderPanel } from './ReaderPanel';
import { ReadingFoot } from './ReadingFoot';
import { TextTools } from './TextTools';
import { useChoosing } from './passage/use-choosing';
import { useCopying } from './passage/use-copying';
import { useEditorFocus } from './panel/use-editor-focus';
import { useFoundWords } from './use-found-words';
import { useHover } from './use-hover';
import { useKeptScroll } from './use-kept-scroll';
import { useLensOffer } from './use-lens-offer';
import { useLeftPanel } from './panel/use-left-panel';
import { useMarks } from './use-marks';
import { useNotesHere } from './use-notes-here';
import { useNotesInText } from './painting/use-notes-in-text';
import { usePainting } from './painting/use-painting';
import { usePutting } from './passage/use-putting';
import { useRememberedPassage } from './passage/use-remembered-passage';
import { useReadingKeys } from './use-reading-keys';
import { useReadingPlace } from './use-reading-place';
import { useTextClicks } from './passage/use-text-clicks';
import { useWordsHint } from './passage/use-words-hint';
import { emptyQuestion, useWriting } from './panel/use-writing';
import { waitingDrafts } from './panel/waiting-drafts';
import { writtenNote } from './panel/written-note';

interface ReaderProps {
  readonly open: OpenBriefing;
}

/** Reading an open briefing: joins the text, the panel and the keys, each of which is written elsewhere. */
export function Reader({ open }: ReaderProps) {
  const intl = useIntl();
  const { briefing, lookup } = open;
  const place = useReader((state) => state.place);
  const notes = useReader((state) => state.notes);
  const settings = useReader((state) => state.settings);
  const article = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);
  const [said, announce] = useState('');

  const lens = useReader((state) => state.lens);
  const seen = useMemo(() => lookThrough(lens, lookup), [lens, lookup]);
  const sight = isClear(lens) ? null : seen;
  const subject = subjectOf(place, lookup);
  const blockIds = useMemo(() => briefing.blocks.map(({ id }) => id), [briefing]);
  const near = useNear({ root: article, ids: blockIds, around: subject?.sentence.blockId ?? null });
  const { ordered, numbers, stretches, placed } = useNotesInText(notes, open, settings.showNotes);
  const { choose, focusSentence, arrived } = useReadingPlace(place, article);
  const { choosing, clear, startWords, moveWords, openToolbar, ...onFound } = useChoosing({
    article,
    open,
    announce,
  });
  useFoundWords(lookup, { choose, ...onFound });
  const hint = useWordsHint();
  const { writing, write, onWritten, stopWriting } = useWriting({ lookup, subject, focusSentence });
  useRememberedPassage(choosing?.passage ?? null);
  const endPassage = () => {
    const wasInTools = document.activeElement?.closest('.selection');
    clear();
    // The tools go with the focus in them.
    if (wasInTools) focusSentence();
  };
  const marks = useMarks({ open, subject, passage: choosing?.passage ?? null, announce, done: endPassage });
  const here = useNotesHere({
    lookup,
    subject,
    panel,
    placed,
    stretches,
    numbers,
    announce,
    choose,
    focusSentence,
    write,
  });
  useEditorFocus(panel, writing);
  useTextClicks(article, { lookup, stretches, onClick: here.clickText });
  useKeptScroll(briefing.id, place, article);
  useLeftPanel(panel, place);
  useCopying(article, lookup, choosing?.cursor ? choosing.passage : null);
  const putting = usePutting(notes);
  const anchors = useReader((state) => state.anchors);
  const puttingWritten = useReader((state) => state.written.find(({ id }) => id === putting.note?.id));
  const painter = usePainting(article, {
    lookup,
    stretches,
    noteHere: here.noteHere,
    putting: puttingWritten ? anchorOf(puttingWritten, anchors) : null,
    settings,
    chosen: subject?.statement ?? null,
    // While a note on a passage is written, its words stay marked.
    passage: choosing?.passage ?? (writing?.target.kind === 'passage' ? writing.target.passage : null),
    sight,
    near,
  });
  useHover(article, painter, { lookup, stretches });

  const drafts = useReader((state) => state.drafts);
  const waiting = waitingDrafts(drafts, subject?.sentence.id ?? null, lookup);
  const edited = writing ? writtenNote(writing, ordered)?.id : waiting.here?.noteId;
  const threads = {
    lookup,
    notes: ordered,
    numbers,
    sentence: subject?.sentence.number ?? null,
    editedId: edited ?? null,
    hereId: here.noteHere?.id ?? null,
    onWrite: write,
    onLastDeleted: focusSentence,
  };

  const step = (to: 'previous' | 'next', focus: 'sentence' | 'stay') => {
    const statement = stepStatement(lookup, subject, to, sight);
    if (statement) choose(statement.sentence, statement.id, focus);
  };
  const goToNextSeen = () => {
    const statement = nextSeen(lookup, subject?.sentence ?? null, seen);
    if (statement) choose(statement.sentence, statement.id, 'stay');
  };
  const writeHere = (as: 'note' | 'tag' | 'question' = 'note') => {
    const made = choosing ? null : marks.made();
    const marked = as === 'question' ? null : made;
    if (as !== 'tag') marks.letGo();
    const target = made?.target ?? targetOf(subject, choosing?.passage ?? null, lookup);
    const sentence = sentenceOf(target, lookup);
    if (sentence !== null && sentence !== subject?.sentence.id) choose(sentence, null, 'stay');
    write(target, marked, {
      focus: as === 'tag' ? 'tags' : 'words',
      draft: as === 'question' ? emptyQuestion(briefing.id, target) : null,
    });
    clear();
  };
  const chooseHere = useSteady((sentence: string, statement: string | null) =>
    choose(sentence, statement, 'stay'),
  );
  const lensOffer = useLensOffer(subject, choose);
  const openNote = useSteady((note: Note) => here.openNote(note));
  const listNotes = useSteady(here.listNotes);
  const listMore = useSteady(here.listMore);
  useAsked('read', write);
  const writeOnArticle = () => {
    choose(null, null, 'stay');
    write({ kind: 'article' });
  };
  useReadingKeys({
    article,
    panel,
    lookup,
    subject,
    choosing,
    arrived,
    choose,
    step,
    focusSentence,
    clear,
    startWords,
    moveWords,
    openToolbar,
    walk: here.walk,
    openWalked: here.openWalked,
    copy: marks.copy,
    direction: briefing.direction,
    made: marks.made,
    highlight: marks.highlight,
    bookmark: marks.bookmark,
    write: writeHere,
  });

  return (
    <div className={settings.showPanel ? 'read' : 'read read--alone'}>
      <Article
        open={open}
        subject={subject}
        notes={placed}
        stretches={stretches}
        numbers={numbers}
        article={article}
        sight={sight}
        near={near}
        onChoose={chooseHere}
        onChooseCode={lensOffer.chooseCode}
        onOpenNote={openNote}
        onListNotes={listNotes}
        onListMore={listMore}
        onWriteOnArticle={writeOnArticle}
      >
        <TextTools
          open={open}
          subject={subject}
          article={article}
          choosing={choosing}
          here={here}
          numbers={numbers}
          lensOffer={lensOffer}
          putting={putting}
          marks={marks}
          onWrite={writeHere}
          onLeave={() => {
            clear();
            focusSentence();
          }}
        />
      </Article>
      {settings.showPanel && (
        <ReaderPanel
          open={open}
          subject={subject}
          panel={panel}
          threads={threads}
          writing={writing}
          waiting={waiting}
          onChoose={chooseHere}
          onStep={(to) => step(to, 'stay')}
          onWrite={write}
          onWriteHere={() => writeHere()}
          onWritten={onWritten}
          onDone={stopWriting}
        />
      )}
      <ReadingFoot open={open} seen={seen} onNext={goToNextSeen}>
        {putting.note && (
          <PuttingLine note={putting.note} failure={putting.failure} onCancel={putting.cancel} />
        )}
        {choosing?.cursor && choosing.toolbar === 'closed' && (
          <p className="read-hint" aria-hidden="true">
            {hint}
          </p>
        )}
      </ReadingFoot>
      {marks.failure !== null && (
        <p className="read-failure" role="alert">
          <b>{intl.formatMessage({ id: 'read.not-saved' })}</b> {marks.failure}
        </p>
      )}
      <output className="unseen">{said}</output>
    </div>
  );
}
