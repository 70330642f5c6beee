/** A run as its dialogs need it. */
export interface RunDialogProps {
  run: {
    id: string;
    number: number;
    version: number;
    payOn: string;
    total: number;
    transferCount: number;
    sha256: string;
    /** What is paid once more, for the money came back. */
    again: { claimCount: number; total: number };
  };
  onClose: () => void;
  /** What is said once it is done. */
  onDone: (said: string) => void;
}

/** Reads a whole number as people type it: with commas, with 円, in full-width digits; NaN where it is none. */
export function wholeNumber(text: string): number {
  const plain = text.normalize('NFKC').replaceAll(/[,、円件\s]/g, '');
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
}

/** So many months from one on: `2026-11`, `2026-12`, `2027-01`. */
export function monthsFrom(first: string, count: number): string[] {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, n) => new Date(Date.UTC(year, month - 1 + n)).toISOString().slice(0, 7));
}
