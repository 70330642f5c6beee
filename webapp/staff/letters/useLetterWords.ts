import { useLingui } from '@lingui/react/macro';
import type { LetterKind } from '../gen/graphql.ts';

/** What each kind of letter is called. */
export function useLetterWords(): (kind: LetterKind) => string {
  const { t } = useLingui();
  const words: Record<LetterKind, string> = {
    APPROVAL: t`決定`,
    REFUSAL: t`対象外`,
    RETURN: t`確認のお願い`,
    REVOCATION: t`決定の取消し`,
  };
  return (kind) => words[kind];
}
