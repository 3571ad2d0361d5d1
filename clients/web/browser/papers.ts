/** A4 in points. */
const WIDTH = 595;
const HEIGHT = 842;

/** A line of a page: its text and the size of its letters in points. */
export interface Line {
  text: string;
  size: number;
}

function contentOf(lines: readonly Line[]): string {
  let y = HEIGHT - 72;
  const shown = lines.map(({ text, size }) => {
    y -= size * 1.5;
    const escaped = text.replace(/[\\()]/g, '\\$&');
    return `BT /F1 ${String(size)} Tf 72 ${y.toFixed(1)} Td (${escaped}) Tj ET`;
  });
  return shown.join('\n');
}

/** Returns a PDF with these lines on its pages. */
export function aPdf(pages: readonly (readonly Line[])[]): Buffer {
  const first = 4;
  const kids = pages.map((_, i) => `${String(first + 2 * i)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, i) => {
      const content = contentOf(lines);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(WIDTH)} ${String(HEIGHT)}] ` +
          `/Resources << /Font << /F1 3 0 R >> >> /Contents ${String(first + 2 * i + 1)} 0 R >>`,
        `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${String(i + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Returns a leaflet of three pages with headings. */
export function aLeaflet(): Buffer {
  const heading = (text: string): Line => ({ text, size: 20 });
  const body = (text: string): Line => ({ text, size: 11 });
  return aPdf([
    [
      heading('Living with asthma'),
      body('Asthma makes the airways narrow, so that breathing out takes effort.'),
      body('Many people have a cough at night or a tight chest after running.'),
    ],
    [
      heading('Using the inhaler'),
      body('Shake the inhaler and breathe out slowly before you press it.'),
      body('Hold your breath for ten seconds, then breathe out through your nose.'),
    ],
    [
      heading('When to call for help'),
      body('Call an ambulance when speaking a whole sentence is not possible.'),
      body('Keep the reliever beside the bed, and tell your neighbours where it is.'),
    ],
  ]);
}
