import { Copy } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { assertNever } from '../../shared/assert-never';
import { cutBlock } from '../../shared/markdown/cut-block';
import { readMarkdown } from '../../shared/markdown/read-markdown';
import { addressWords, type RichBlock, type Span } from '../../shared/markdown/rich-text';
import { copyAddress } from '../state/copy-address';
import './RichText.css';

interface RichTextProps {
  /** Markdown, as the reader wrote it. */
  readonly text: string;
  /** What stands before the first word, on its line: the note's number. */
  readonly lead?: ReactNode;
  /** Whether a link's address has a button that copies it. Printed, it has none, and emphasis is an element that PDFs know. */
  readonly links?: 'copied' | 'shown' | 'printed';
}

/** The reader's words as they were meant: paragraphs, lists, quotes. Elements of a closed tree, never markup. */
export function RichText({ text, lead = null, links = 'copied' }: RichTextProps) {
  const [first, ...rest] = readMarkdown(text);
  const takesLead = first?.kind === 'paragraph' || first?.kind === 'heading';
  return (
    <div className="rich">
      {!takesLead && lead}
      {first && <Block block={first} lead={takesLead ? lead : null} links={links} />}
      <Blocks blocks={rest} links={links} />
    </div>
  );
}

type Links = NonNullable<RichTextProps['links']>;

interface BlocksProps {
  readonly blocks: readonly RichBlock[];
  readonly links: Links;
}

function Blocks({ blocks, links }: BlocksProps) {
  // A block has no name but its place, and the blocks of a text never move.
  return blocks.map((block, index) => <Block key={index} block={block} lead={null} links={links} />);
}

interface BlockProps {
  readonly block: RichBlock;
  readonly lead: ReactNode;
  readonly links: Links;
}

/** The most lines of a piece: Chromium needs the square of a paragraph's lines to print it, and is quick with many short ones. */
const pieceLines = 100;

/** On paper very many lines are set in pieces, one right below the other. */
function Block({ block, lead, links }: BlockProps) {
  const pieces = links === 'printed' ? cutBlock(block, pieceLines) : [block];
  if (pieces.length === 1) return <Piece block={block} lead={lead} links={links} />;
  return (
    <div className="rich-pieces" dir="auto">
      {pieces.map((piece, index) => (
        <Piece key={index} block={piece} lead={index === 0 && lead} links={links} />
      ))}
    </div>
  );
}

function Piece({ block, lead, links }: BlockProps) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          {lead}
          <Spans spans={block.spans} links={links} />
        </p>
      );
    case 'heading':
      // No heading of the page: its outline is the program's.
      return (
        <p dir="auto">
          {lead}
          <Strong links={links}>
            <Spans spans={block.spans} links={links} />
          </Strong>
        </p>
      );
    case 'quote':
      return (
        <blockquote dir="auto">
          <Blocks blocks={block.blocks} links={links} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map(({ number, blocks }, index) => (
        <li key={index} {...(number !== '' && { value: Number(number) })}>
          <Blocks blocks={blocks} links={links} />
        </li>
      ));
      return block.isNumbered ? <ol dir="auto">{items}</ol> : <ul dir="auto">{items}</ul>;
    }
    case 'code':
      return (
        <pre dir="auto">
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    default:
      return assertNever(block);
  }
}

interface SpansProps {
  readonly spans: readonly Span[];
  readonly links: Links;
}

function Spans({ spans, links }: SpansProps): ReactNode {
  return spans.map((span, index) => {
    switch (span.kind) {
      case 'text':
        return span.text;
      case 'break':
        return <br key={index} />;
      case 'code':
        return <code key={index}>{span.text}</code>;
      case 'emphasis':
        return (
          <Emphasis key={index} links={links}>
            <Spans spans={span.spans} links={links} />
          </Emphasis>
        );
      case 'strong':
        return (
          <Strong key={index} links={links}>
            <Spans spans={span.spans} links={links} />
          </Strong>
        );
      case 'link':
        return (
          <Fragment key={index}>
            <Spans spans={span.spans} links={links} />
            <Address span={span} links={links} />
          </Fragment>
        );
      default:
        return assertNever(span);
    }
  });
}

interface WeightProps {
  readonly links: Links;
  readonly children: ReactNode;
}

function Emphasis({ links, children }: WeightProps) {
  return links === 'printed' ? <i>{children}</i> : <em>{children}</em>;
}

function Strong({ links, children }: WeightProps) {
  return links === 'printed' ? <span className="rich-strong">{children}</span> : <strong>{children}</strong>;
}

/** A link leads nowhere: this program goes to no address. It shows it, and copies it. */
function Address({
  span,
  links,
}: {
  readonly span: Span & { readonly kind: 'link' };
  readonly links: Links;
}) {
  const intl = useIntl();
  const words = addressWords(span);
  return (
    <>
      {words !== '' && <span className="rich-address"> ({words})</span>}
      {links === 'copied' && (
        <button
          type="button"
          className="rich-copy"
          aria-label={intl.formatMessage({ id: 'notes.address.copy' }, { address: span.address })}
          onClick={() => void copyAddress(span.address)}
        >
          <Copy className="icon" aria-hidden="true" />
        </button>
      )}
    </>
  );
}
