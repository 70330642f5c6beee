import { Trans } from '@lingui/react/macro';
import { Icon } from '../../kit/icons.tsx';
import type { ClaimRowFragment } from '../gen/graphql.ts';

/** What stands out of a claim: that the rule is not met, or that the member has answered. */
export function ClaimMark({ claim }: { claim: ClaimRowFragment }) {
  if (claim.verdict && !claim.verdict.entitled) {
    return (
      <span className="inline-flex items-center gap-1 whitespace-nowrap text-error-2">
        <Icon name="warn" size={16} />
        <Trans>要確認</Trans>
      </span>
    );
  }
  if (!claim.reply) return null;
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap text-blue-1000">
      <Icon name="info" size={16} />
      <Trans>返事</Trans>
    </span>
  );
}
