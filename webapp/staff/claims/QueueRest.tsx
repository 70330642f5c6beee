import { Trans } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';

/** What stands below the rows: that there are none, or the ways to the other pages. */
export function QueueRest(props: {
  empty: boolean;
  onFirst?: (() => void) | undefined;
  onMore?: (() => void) | undefined;
}) {
  const { empty, onFirst, onMore } = props;
  return (
    <>
      {empty && (
        <EmptyState icon="check" title={<Trans>この条件の申請はありません</Trans>}>
          <Trans>上の状態や種類を変えると、ほかの申請を見られます。</Trans>
        </EmptyState>
      )}
      {(onFirst || onMore) && (
        <div className="flex gap-2">
          {onFirst && (
            <Button look="secondary" onPress={onFirst} small>
              <Trans>はじめの30件</Trans>
            </Button>
          )}
          {onMore && (
            <Button look="secondary" onPress={onMore} small>
              <Trans>次の30件</Trans>
            </Button>
          )}
        </div>
      )}
    </>
  );
}
