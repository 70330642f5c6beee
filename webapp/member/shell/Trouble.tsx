import { Trans } from '@lingui/react/macro';
import type { CombinedError } from 'urql';
import { refusalOf } from '../../api/refusal.ts';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';

/** Stands where a page's content could not be fetched: why, and a way to try again. */
export function Trouble({ error, onRetry }: { error: CombinedError; onRetry: () => void }) {
  const outdated = refusalOf(error)?.why === 'outdated';
  return (
    <div className="flex flex-col gap-4">
      <Notice live title={<Reason error={error} />} tone="error">
        <Remedy error={error} />
      </Notice>
      <Button look="secondary" onPress={outdated ? () => location.reload() : onRetry}>
        {outdated ? <Trans>読み込み直す</Trans> : <Trans>もう一度試す</Trans>}
      </Button>
    </div>
  );
}

function Reason({ error }: { error: CombinedError }) {
  if (error.networkError) return <Trans>通信できませんでした</Trans>;
  if (refusalOf(error)?.why === 'outdated') return <Trans>会員ページが新しくなりました</Trans>;
  return <Trans>ただいま表示できません</Trans>;
}

function Remedy({ error }: { error: CombinedError }) {
  const refusal = refusalOf(error);
  if (error.networkError)
    return <Trans>電波の届くところで、もう一度お試しください。入力した内容は残っています。</Trans>;
  if (refusal?.why === 'outdated') return <Trans>読み込み直すと、続きをご利用いただけます。</Trans>;
  if (refusal?.why === 'value' || refusal?.why === 'busy') return <>{refusal.message}</>;
  if (refusal?.why === 'fault') {
    const { requestId } = refusal;
    return <Trans>もう一度お試しください。続くときは、この番号を事務局へお知らせください：{requestId}</Trans>;
  }
  return <Trans>少し時間をおいて、もう一度お試しください。続くときは事務局へお知らせください。</Trans>;
}
