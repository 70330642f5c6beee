import type { EligibilityTermInput } from '../gen/graphql.ts';

/** The conditions of who may order or take part, as they are typed; what is empty is no condition. */
export interface TermTexts {
  enrolledMonths: string;
  ageFrom: string;
  ageUntil: string;
  areas: string;
}

/** Nobody is left out. */
export const noTerms: TermTexts = { enrolledMonths: '', ageFrom: '', ageUntil: '', areas: '' };

const oldest = 150;

/** The terms as they stand when the form opens. */
export function textsOf(terms: readonly Required<EligibilityTermInput>[]): TermTexts {
  const texts = { ...noTerms };
  for (const { kind, months, from, until, areas } of terms) {
    if (kind === 'ENROLLED') texts.enrolledMonths = String(months);
    if (kind === 'AGE') {
      texts.ageFrom = from > 0 ? String(from) : '';
      texts.ageUntil = until < oldest ? String(until) : '';
    }
    if (kind === 'AREA') texts.areas = areas.join(' ');
  }
  return texts;
}

/** What was typed, as it is sent; a number that is none is refused by the server. */
export function termsOf({ enrolledMonths, ageFrom, ageUntil, areas }: TermTexts): EligibilityTermInput[] {
  const terms: EligibilityTermInput[] = [];
  if (enrolledMonths.trim()) terms.push({ kind: 'ENROLLED', months: numberOf(enrolledMonths) });
  if (ageFrom.trim() || ageUntil.trim()) {
    const from = ageFrom.trim() ? numberOf(ageFrom) : 0;
    terms.push({ kind: 'AGE', from, until: ageUntil.trim() ? numberOf(ageUntil) : oldest });
  }
  const places = areas.split(/[\s,、，]+/).filter(Boolean);
  if (places.length > 0) terms.push({ kind: 'AREA', areas: places });
  return terms;
}

function numberOf(typed: string): number {
  const plain = typed.normalize('NFKC').replace(/[か月歳\s]/g, '');
  return /^\d{1,4}$/.test(plain) ? Number(plain) : -1;
}
