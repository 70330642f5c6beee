import { Trans } from '@lingui/react/macro';
import { EmptyState } from '../../kit/EmptyState.tsx';

/** What stands in the queue where nothing is in it. */
export function NoClaims() {
  return (
    <EmptyState icon="check" title={<Trans>この条件の申請はありません</Trans>}>
      <Trans>上の状態や種類を変えると、ほかの申請を見られます。</Trans>
    </EmptyState>
  );
}
