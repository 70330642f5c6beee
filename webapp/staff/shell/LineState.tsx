import { Trans } from '@lingui/react/macro';
import { Icon } from '../../kit/icons.tsx';
import { useLine } from './connection.ts';

/** Says that the server does not answer, as long as it does not. */
export function LineState() {
  const { reached } = useLine();
  return (
    <div aria-live="polite" role="status">
      {!reached && (
        <p className="flex items-center justify-center gap-2 bg-yellow-100 px-4 py-1">
          <Icon name="warn" size={18} />
          <Trans>サーバーに届きません。つながりしだい続けます。入力した内容は残っています。</Trans>
        </p>
      )}
    </div>
  );
}
