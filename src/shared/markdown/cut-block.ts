import type { RichBlock, Span } from './rich-text';

/**
 * A paragraph or code in pieces of at most so many typed lines; any other block as it is. Between two pieces a line ends;
 * emphasis that runs over it is in both. A link is not parted.
 */
export function cutBlock(block: RichBlock, most: number): readonly RichBlock[] {
  if (block.kind === 'paragraph') {
    return cut(linesOf(block.spans), most).map((lines) => ({ ...block, spans: joinLines(lines) }));
  }
  if (block.kind === 'code') {
    return cut(block.text.split('\n'), most).map((lines) => ({ ...block, text: lines.join('\n') }));
  }
  return [block];
}

function cut<Each>(lines: readonly Each[], most: number): readonly (readonly Each[])[] {
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, index) =>
    lines.slice(index * most, (index + 1) * most),
  );
}

type Line = readonly Span[];

function linesOf(spans: readonly Span[]): readonly Line[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    const [here = [], ...below] = span.kind === 'break' ? [[], []] : partsOf(span);
    lines.at(-1)?.push(...here);
    for (const line of below) lines.push([...line]);
  }
  return lines;
}

/** What of the span is on each of its lines. */
function partsOf(span: Span): readonly Line[] {
  if (span.kind !== 'emphasis' && span.kind !== 'strong') return [[span]];
  return linesOf(span.spans).map((line) => [{ kind: span.kind, spans: line }]);
}

function joinLines(lines: readonly Line[]): readonly Span[] {
  return lines.flatMap((line, index): readonly Span[] => (index === 0 ? line : [{ kind: 'break' }, ...line]));
}
