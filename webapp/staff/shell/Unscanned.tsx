import { Trans } from '@lingui/react/macro';
import { Icon } from '../../kit/icons.tsx';

/** Says that nobody searches proofs for viruses here: in a demo without ClamAV. */
export function Unscanned() {
  return (
    <p className="no-print flex shrink-0 items-center justify-center gap-2 bg-yellow-100 px-4 py-1">
      <Icon name="warn" size={18} />
      <Trans>お試し用の環境です。証拠書類のウイルス検査をしていません。</Trans>
    </p>
  );
}
