/** A PDF as Chromium writes one, as far as the reader looks: objects, a table of their offsets, a trailer. */
export function writePdf(objects: readonly string[], root = 1): Uint8Array {
  let file = '%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<</Size ${objects.length + 1}\n/Root ${root} 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Three pages, as objects 2 to 6. */
export const pages = [
  '<</Type /Pages\n/Count 3\n/Kids [3 0 R 4 0 R]>>',
  '<</Type /Page\n/MediaBox [0 0 595 842]\n/Parent 2 0 R>>',
  '<</Type /Pages\n/Count 2\n/Kids [5 0 R 6 0 R]>>',
  '<</Type /Page\n/MediaBox [0 0 842 595]\n/Parent 4 0 R>>',
  '<</Type /Page\n/MediaBox [0 0 595 842]\n/Parent 4 0 R>>',
];
