import { Bookmark, CircleQuestionMark, Copy, MapPin, NotebookPen, Tag } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Lookup } from '../../../shared/briefing/lookup';
import { type Colour, colours } from '../../../shared/notes/note';
import { longestPassage, stretchesOfPassage } from '../../../shared/notes/passage';
import { Label } from '../../parts/Swatch';
import '../floating-tools.css';
import './SelectionToolbar.css';
import { rangeIn, textElements } from '../../parts/text-offsets';
import type { Choosing } from './use-choosing';

interface SelectionToolbarProps {
  readonly choosing: Choosing;
  readonly lookup: Lookup;
  readonly article: RefObject<HTMLElement | null>;
  readonly onHighlight: (colour: Colour) => void;
  /** Puts the note that is to go elsewhere on the passage; null when there is none. */
  readonly onPut: (() => void) | null;
  readonly onWrite: () => void;
  readonly onTag: () => void;
  readonly onAsk: () => void;
  readonly onBookmark: () => void;
  readonly onCopy: () => void;
  readonly onLeave: () => void;
}

/** What can be done with a passage, beside it. It never covers the passage and never takes the selection away. */
export function SelectionToolbar({ choosing, lookup, article, ...on }: SelectionToolbarProps) {
  const intl = useIntl();
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly top: number; readonly left: number } | null>(null);
  const { passage, toolbar } = choosing;
  useLayoutEffect(() => {
    if (article.current && bar.current) setPlace(placeBeside(choosing, lookup, article.current, bar.current));
  }, [choosing, lookup, article]);
  useLayoutEffect(() => {
    if (toolbar === 'focused' && place) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [toolbar, place]);

  const actions = [
    { id: 'note', Icon: NotebookPen, run: on.onWrite },
    { id: 'tag', Icon: Tag, run: on.onTag },
    { id: 'question', Icon: CircleQuestionMark, run: on.onAsk },
    { id: 'bookmark', Icon: Bookmark, run: on.onBookmark },
    { id: 'copy', Icon: Copy, run: on.onCopy },
  ] as const;
  return (
    <div
      className="floating-tools selection"
      role="toolbar"
      tabIndex={-1}
      aria-label={intl.formatMessage({ id: 'read.passage' })}
      aria-orientation="horizontal"
      ref={bar}
      style={place ?? { visibility: 'hidden' }}
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          on.onLeave();
        } else {
          moveFocus(event);
        }
      }}
    >
      {on.onPut && (
        <div className="selection-row">
          <button type="button" className="tool selection-tool" tabIndex={-1} onClick={on.onPut}>
            <MapPin className="icon" aria-hidden="true" />
            <FormattedMessage id="read.passage.put" />
          </button>
        </div>
      )}
      <div className="selection-row">
        {colours.map((colour, index) => (
          <button
            key={colour}
            type="button"
            className="tool selection-tool"
            tabIndex={index === 0 ? 0 : -1}
            aria-label={intl.formatMessage(
              { id: 'read.passage.highlight' },
              { label: intl.formatMessage({ id: `colour.${colour}` }) },
            )}
            onClick={() => on.onHighlight(colour)}
          >
            <Label colour={colour} />
          </button>
        ))}
      </div>
      <div className="selection-row">
        {actions.map(({ id, Icon, run }) => (
          <button key={id} type="button" className="tool selection-tool" tabIndex={-1} onClick={run}>
            <Icon className="icon" aria-hidden="true" />
            <FormattedMessage id={`read.passage.${id}`} />
          </button>
        ))}
      </div>
      {choosing.extent === 'cut' && (
        <output className="selection-words">
          <FormattedMessage
            id="read.passage.cut"
            values={{ limit: longestPassage, words: passage.exact.split(/\s+/u).slice(-3).join(' ') }}
          />
        </output>
      )}
    </div>
  );
}

/** Above the passage, or below it where there is no room above; inside the article at both sides. */
function placeBeside(
  { passage }: Choosing,
  lookup: Lookup,
  article: HTMLElement,
  bar: HTMLElement,
): { readonly top: number; readonly left: number } | null {
  const elements = textElements(article);
  const frame = bar.offsetParent;
  if (!frame) return null;
  // Block by block: one range over several would have the boxes of their margins too.
  const boxes = stretchesOfPassage(passage, lookup.blocks).flatMap(({ blockId, start, end }) => {
    const element = elements.get(blockId);
    return element ? [...rangeIn(element, start, end).getClientRects()].filter(({ width }) => width > 0) : [];
  });
  const first = boxes[0];
  const last = boxes.at(-1);
  if (!first || !last) return null;
  const origin = frame.getBoundingClientRect();
  const sight = article.getBoundingClientRect();
  // The scroll bar lies over what would stand under it.
  const right = sight.left + article.clientLeft + article.clientWidth;
  const above = first.top - bar.offsetHeight - gap;
  const top = above >= sight.top ? above : last.bottom + gap;
  const left = Math.max(
    Math.min(above >= sight.top ? first.left : last.left, right - bar.offsetWidth - gap),
    sight.left + gap,
  );
  return { top: top - origin.top, left: left - origin.left };
}

const gap = 8;

/** The arrows go from tool to tool, as in every toolbar. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const tools = [...event.currentTarget.querySelectorAll('button')];
  const at = tools.findIndex((tool) => tool === document.activeElement);
  tools.at((at + step) % tools.length)?.focus();
}
