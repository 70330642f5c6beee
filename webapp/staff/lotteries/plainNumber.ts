/** A number as the list wants it written: half width, without commas and blanks. */
export function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/[,\s]/g, '');
}
