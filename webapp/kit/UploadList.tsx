import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from './Button.tsx';
import { Icon } from './icons.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import type { Upload, Uploads } from './uploads.ts';

/** The files on their way: how much is sent, or what to do. */
export function UploadList({ files, uploads }: { files: readonly Upload[]; uploads: Uploads }) {
  const { t } = useLingui();
  if (files.length === 0) return null;
  return (
    <ul className="flex flex-col gap-3">
      {files.map((one) => (
        <li className="flex flex-col gap-2 rounded-8 border border-solid-gray-300 p-3" key={one.key}>
          {one.problem || one.stopped ? (
            <Failed one={one} onDrop={() => uploads.drop(one)} onRetry={() => uploads.retry(one)} />
          ) : (
            <ProgressBar done={one.sent} label={t`${one.name} を送っています`} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Failed({ one, onRetry, onDrop }: { one: Upload; onRetry: () => void; onDrop: () => void }) {
  return (
    <div className="flex flex-col gap-2" role="alert">
      <p className="font-700">{one.name}</p>
      <p className="flex items-start gap-1 text-error-2">
        <span className="mt-0.5">
          <Icon name="warn" size={20} />
        </span>
        <span>{one.problem ?? <Stopped sent={one.sent} />}</span>
      </p>
      <div className="flex gap-3">
        {one.stopped && (
          <Button look="secondary" onPress={onRetry} small>
            <Trans>続きを送る</Trans>
          </Button>
        )}
        <Button look="text" onPress={onDrop} small>
          <Trans>とりやめる</Trans>
        </Button>
      </div>
    </div>
  );
}

function Stopped({ sent }: { sent: number }) {
  const percent = Math.round(sent * 100);
  if (percent === 0) return <Trans>通信がとぎれて送れませんでした。つながりしだい、続けて送ります。</Trans>;
  return <Trans>通信がとぎれました。{percent}%まで届いています。つながりしだい、続きから送ります。</Trans>;
}
