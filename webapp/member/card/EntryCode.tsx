import { Trans, useLingui } from '@lingui/react/macro';
import { CodePicture } from './CodePicture.tsx';
import type { Code } from './kept.ts';

/** What the door reads of a booking: the QR code, and what is typed where it cannot be read. */
export function EntryCode({ code, entryCode, name }: { code: Code; entryCode: string; name: string }) {
  const { t } = useLingui();
  return (
    <div className="flex flex-col items-center gap-2">
      <div className="flex size-56 items-center justify-center">
        <CodePicture code={code} label={t`${name}のQRコード`} />
      </div>
      <p className="text-center">
        <Trans>
          入場コード <span className="inline-block font-mono text-[1.125rem]">{entryCode}</span>
        </Trans>
      </p>
    </div>
  );
}
