import { Trans } from '@lingui/react/macro';
import type { CombinedError } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';

/** Stands where a page's content could not be fetched: why, and a way to try again. */
export function Trouble({ error, onRetry }: { error: CombinedError; onRetry: () => void }) {
  return (
    <div className="flex flex-col gap-4">
      {error.networkError ? (
        <Notice live title={<Trans>通信できませんでした</Trans>} tone="error">
          <Trans>電波の届くところで、もう一度お試しください。入力した内容は残っています。</Trans>
        </Notice>
      ) : (
        <Notice live title={<Trans>ただいま表示できません</Trans>} tone="error">
          <Trans>少し時間をおいて、もう一度お試しください。続くときは事務局へお知らせください。</Trans>
        </Notice>
      )}
      <Button look="secondary" onPress={onRetry}>
        <Trans>もう一度試す</Trans>
      </Button>
    </div>
  );
}
