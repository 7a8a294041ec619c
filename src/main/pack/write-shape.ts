/** A pack in a shape that needs no pages of ours, and so no window. */
import { createHash } from 'node:crypto';
import { assertNever } from '../../shared/assert-never';
import type { PackSection } from '../../shared/pack/pack';
import { packDocument } from '../../shared/pack/document/pack-document';
import { packHtml } from '../../shared/pack/document/html';
import { htmlStyle } from '../../shared/pack/document/html-style';
import { packMarkdown } from '../../shared/pack/document/markdown';
import type { PaperJob } from '../../shared/pack/paper-job';
import type { PackShape } from '../../shared/pack/shapes';
import { packDocx } from '../export/pack-docx';
import { createDocumentSpeech } from './document-speech';

export interface ShapedPack {
  readonly bytes: Uint8Array;
  readonly sections: readonly PackSection[];
  /** As of the pages: how many print, and how many more were chosen. */
  readonly notes: number;
  readonly notesInNoSection: number;
}

/** Writes the job in the shape; the same job gives the same bytes. */
export async function writeShape(shape: PackShape, job: PaperJob): Promise<ShapedPack> {
  const speech = createDocumentSpeech(job.labelNames);
  const document = packDocument(job, speech);
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const write = async (): Promise<Uint8Array> => {
    switch (shape) {
      case 'docx':
        return packDocx(document);
      case 'html': {
        const style = htmlStyle(document);
        const styleHash = createHash('sha256').update(style).digest('base64');
        return encode(packHtml(document, speech, { style, styleHash }));
      }
      case 'md':
        return encode(packMarkdown(document, speech));
      default:
        return assertNever(shape);
    }
  };
  return {
    bytes: await write(),
    sections: document.sections.map(({ section }) => section),
    notes: document.notes,
    notesInNoSection: job.notes.length - document.notes,
  };
}
