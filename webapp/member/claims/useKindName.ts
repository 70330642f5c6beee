import { useLingui } from '@lingui/react';

/** The name of a benefit in the language of the screen. */
export function useKindName(): (kind: { name: string; nameEn: string }) => string {
  const { i18n } = useLingui();
  return (kind) => (i18n.locale === 'en' ? kind.nameEn : kind.name);
}
