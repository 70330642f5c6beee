import { useLingui } from '@lingui/react';

interface Kind {
  name: string;
  nameEn: string;
}

/**
 * What a payment was for, in the language of the screen: its kind, or each that the old host's record may stand for; empty where
 * nobody can say.
 */
export function usePaidFor(): (payment: { kind: Kind | null; mayBe: readonly Kind[] | null }) => string {
  const { i18n } = useLingui();
  const name = (kind: Kind) => (i18n.locale === 'en' ? kind.nameEn : kind.name);
  const either = new Intl.ListFormat(i18n.locale, { type: 'disjunction' });
  return ({ kind, mayBe }) => (kind ? name(kind) : either.format((mayBe ?? []).map(name)));
}
