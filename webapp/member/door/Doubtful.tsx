import { Trans } from '@lingui/react/macro';
import { Notice } from '../../kit/Notice.tsx';

/** That somebody has to look at what this device said: other devices, or the office, had done something meanwhile. */
export function Doubtful({ entries }: { entries: number }) {
  if (entries === 0) return null;
  return (
    <Notice live title={<Trans>確認が必要な入場が{entries}件あります</Trans>} tone="warning">
      <Trans>
        ほかの端末でも入場した予約、取り消された予約、受付が終わったあとの入場などです。職員にお知らせください。
      </Trans>
    </Notice>
  );
}
