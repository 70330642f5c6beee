import { Trans } from '@lingui/react/macro';
import type { CombinedError } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';

/** Stands where something could not be fetched: why, what to do, and a way to try again. */
export function Trouble({ error, onRetry }: { error: CombinedError; onRetry: () => void }) {
  return (
    <div className="flex max-w-2xl flex-col items-start gap-3">
      <Notice live title={<Reason error={error} />} tone="error">
        <Remedy error={error} />
      </Notice>
      <Button look="secondary" onPress={onRetry} small>
        <Trans>もう一度試す</Trans>
      </Button>
    </div>
  );
}

function Reason({ error }: { error: CombinedError }) {
  if (error.networkError) return <Trans>サーバーに届きませんでした</Trans>;
  if (forbidden(error)) return <Trans>この役割では見られない項目があります</Trans>;
  return <Trans>ただいま表示できません</Trans>;
}

function Remedy({ error }: { error: CombinedError }) {
  if (error.networkError) return <Trans>回線を確かめて、もう一度試してください。入力した内容は残っています。</Trans>;
  if (forbidden(error))
    return <Trans>役割が変わったようです。画面を開き直し、必要なときは管理者に相談してください。</Trans>;
  return <Trans>少し時間をおいて、もう一度試してください。続くときは管理者へ知らせてください。</Trans>;
}

function forbidden(error: CombinedError): boolean {
  return error.graphQLErrors.some(({ extensions }) => extensions.code === 'FORBIDDEN');
}
