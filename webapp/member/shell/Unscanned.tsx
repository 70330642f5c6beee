import { Trans } from '@lingui/react/macro';
import { Icon } from '../../kit/icons.tsx';

/** Says that nobody searches documents for viruses here: in a demo without ClamAV. */
export function Unscanned() {
  return (
    <p className="no-print flex items-start justify-center gap-2 bg-yellow-100 px-4 py-2 text-[0.9375rem]">
      <span className="mt-0.5">
        <Icon name="warn" size={20} />
      </span>
      <span>
        <Trans>お試し用の環境です。証明書類のウイルス検査をしていません。本物の書類は送らないでください。</Trans>
      </span>
    </p>
  );
}
