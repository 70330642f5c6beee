import { Trans } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import type { TillDayStatus } from '../gen/graphql.ts';
import { KeyHint } from '../shell/KeyHint.tsx';

/** What a TillActions takes. */
export interface TillActionsProps {
  status: TillDayStatus;
  /** It was counted by somebody else. */
  mayClose: boolean;
  onStart: (doing: 'count' | 'close' | 'recount') => void;
}

/** What may be done with a day. */
export function TillActions({ status, mayClose, onStart }: TillActionsProps) {
  return (
    <span className="ml-auto flex gap-2">
      <Button look="secondary" onPress={() => window.print()} small>
        <Trans>印刷する</Trans>
        <KeyHint name="p" />
      </Button>
      {status === 'COUNTED' && (
        <Button look="secondary" onPress={() => onStart('recount')} small>
          <Trans>数え直しに戻す</Trans>
        </Button>
      )}
      {status !== 'CLOSED' && (
        <Button look={mayClose ? 'secondary' : 'primary'} onPress={() => onStart('count')} small>
          <Trans>現金を入力する</Trans>
          <KeyHint name="c" />
        </Button>
      )}
      {mayClose && (
        <Button onPress={() => onStart('close')} small>
          <Trans>締める</Trans>
          <KeyHint name="s" />
        </Button>
      )}
    </span>
  );
}
