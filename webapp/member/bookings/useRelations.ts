import { useLingui } from '@lingui/react/macro';
import type { CompanionRelation } from '../gen/graphql.ts';

/** What a companion is to the member, in words, in the order in which they are offered. */
export function useRelations(): Record<CompanionRelation, string> {
  const { t } = useLingui();
  return {
    CHILD: t`子`,
    SPOUSE: t`配偶者`,
    PARENT: t`親`,
    GRANDCHILD: t`孫`,
    GRANDPARENT: t`祖父母`,
    SIBLING: t`兄弟姉妹`,
    OTHER: t`そのほか`,
  };
}
