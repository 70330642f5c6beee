/** A whole number as somebody types it, with separators or in full width; undefined where it is none. */
export function wholeOf(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').replace(/[,\s円分]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
