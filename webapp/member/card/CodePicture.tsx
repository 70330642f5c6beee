import { Trans } from '@lingui/react/macro';
import { QrCode } from '../../kit/QrCode.tsx';
import type { Code } from './kept.ts';

/** A signed code as a picture; once it is over, what to do about it. */
export function CodePicture({ code, label }: { code: Code; label: string }) {
  if (Date.parse(code.until) <= Date.now()) {
    return (
      <p className="p-2 text-[0.9375rem] leading-150">
        <Trans>QRコードの期限が過ぎました。電波の届くところで開くと、新しくなります。</Trans>
      </p>
    );
  }
  return <QrCode label={label} size={208} text={code.text} />;
}
