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
