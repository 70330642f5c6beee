import { Trans } from '@lingui/react/macro';
import type { CombinedError } from 'urql';
import { refusalOf } from '../../api/refusal.ts';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';

/** Stands where something could not be fetched: why, what to do, and a way to try again. */
export function Trouble({ error, onRetry }: { error: CombinedError; onRetry: () => void }) {
  const outdated = refusalOf(error)?.why === 'outdated';
  return (
    <div className="flex max-w-2xl flex-col items-start gap-3">
      <Notice live title={<Reason error={error} />} tone="error">
        <Remedy error={error} />
      </Notice>
      <Button look="secondary" onPress={outdated ? () => location.reload() : onRetry} small>
        {outdated ? <Trans>読み込み直す</Trans> : <Trans>もう一度試す</Trans>}
      </Button>
    </div>
  );
}

function Reason({ error }: { error: CombinedError }) {
  if (error.networkError) return <Trans>サーバーに届きませんでした</Trans>;
  if (forbidden(error)) return <Trans>この役割では見られない項目があります</Trans>;
  if (refusalOf(error)?.why === 'outdated') return <Trans>この画面は古くなりました</Trans>;
  return <Trans>ただいま表示できません</Trans>;
}

function Remedy({ error }: { error: CombinedError }) {
  if (error.networkError) return <Trans>回線を確かめて、もう一度試してください。入力した内容は残っています。</Trans>;
  if (forbidden(error))
    return <Trans>役割が変わったようです。画面を開き直し、必要なときは管理者に相談してください。</Trans>;
  const refusal = refusalOf(error);
  if (refusal?.why === 'outdated') return <Trans>読み込み直すと、続きができます。</Trans>;
  if (refusal?.why === 'value' || refusal?.why === 'busy') return <>{refusal.message}</>;
  if (refusal?.why === 'fault') {
    const { requestId } = refusal;
    return <Trans>もう一度試し、続くときはこの番号を管理者へ知らせてください：{requestId}</Trans>;
  }
  return <Trans>少し時間をおいて、もう一度試してください。続くときは管理者へ知らせてください。</Trans>;
}

function forbidden(error: CombinedError): boolean {
  return error.graphQLErrors.some(({ extensions }) => extensions.code === 'FORBIDDEN');
}
