import { useLingui } from '@lingui/react/macro';
import type { OfferingStatus } from '../gen/graphql.ts';

/** The words of an offering's states. */
export function useOfferingWords(): (status: OfferingStatus) => string {
  const { t } = useLingui();
  const words: Record<OfferingStatus, string> = {
    DRAFT: t`下書き`,
    SCHEDULED: t`公開待ち`,
    PUBLISHED: t`公開中`,
    WITHDRAWN: t`取りやめ`,
  };
  return (status) => words[status];
}
