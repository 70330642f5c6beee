import { execFileSync } from 'node:child_process';

/** The text of a PDF, as poppler reads it. */
export function textOf(paper: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: paper, encoding: 'utf8' });
}

/** What poppler says of a PDF: its pages, their size. */
export function infoOf(paper: Buffer): string {
  return execFileSync('pdfinfo', ['-'], { input: paper, encoding: 'utf8' });
}
