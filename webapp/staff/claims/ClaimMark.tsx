import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../kit/icons.tsx';
import type { ClaimRowFragment } from '../gen/graphql.ts';

/** What a ClaimMark takes. */
export interface ClaimMarkProps {
  claim: Pick<ClaimRowFragment, 'status' | 'certificate' | 'verdict' | 'reply'>;
  /** Today in Japan, as an ISO day. */
  today: string;
}

/** What stands out of a claim: that its company has still to answer, that the rule is not met, or that the member has answered. */
export function ClaimMark({ claim, today }: ClaimMarkProps) {
  const { certificate, status, verdict, reply } = claim;
  // Until the company answers nothing else can be decided: what the rule misses is that very answer.
  if (status === 'SUBMITTED' && certificate?.status === 'WAITING') {
    return certificate.dueOn < today ? (
      <Mark colour="text-error-2" icon="warn">
        <Trans>証明の遅れ</Trans>
      </Mark>
    ) : (
      <Mark colour="text-orange-1000" icon="clock">
        <Trans>証明待ち</Trans>
      </Mark>
    );
  }
  if (verdict && !verdict.entitled) {
    return (
      <Mark colour="text-error-2" icon="warn">
        <Trans>要確認</Trans>
      </Mark>
    );
  }
  if (!reply) return null;
  return (
    <Mark colour="text-blue-1000" icon="info">
      <Trans>返事</Trans>
    </Mark>
  );
}

function Mark({ colour, icon, children }: { colour: string; icon: IconName; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap ${colour}`}>
      <Icon name={icon} size={16} />
      {children}
    </span>
  );
}
