import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { withoutSession } from '../../api/client.ts';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Veil } from '../../kit/Veil.tsx';
import { signInAddress } from '../signin/address.ts';
import { connection, useLine } from './connection.ts';
import { inTurn } from './inTurn.ts';
import { meOf, useMe, ViewerQuery } from './viewer.ts';

/**
 * Covers the screen once the session has ended. Signing in again happens in a window of its own: this one stays as it
 * is, with all that was typed. Somebody else who signs in starts anew and sees nothing of it.
 */
export function SessionEnd() {
  const { ended } = useLine();
  return ended ? <Ended /> : null;
}

function Ended() {
  const { t } = useLingui();
  const me = useMe();
  const client = useClient();
  const [blocked, setBlocked] = useState(false);
  const look = useMemo(
    () =>
      inTurn(async () => {
        const answer = await client
          .query(ViewerQuery, {}, { requestPolicy: 'network-only', ...withoutSession })
          .toPromise();
        const now = answer.data && meOf(answer.data.viewer);
        if (!now) return;
        if (now.id === me.id && String(now.roles) === String(me.roles)) connection.resume();
        else location.reload();
      }),
    [client, me],
  );
  useEffect(() => connection.onSignedIn(look), [look]);
  useEffect(() => {
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [look]);
  const open = () =>
    setBlocked(!window.open(signInAddress('/signed-in'), 'kyosai-signin', 'popup,width=560,height=720'));
  return (
    <Veil title={t`サインインが終わりました`}>
      <p>
        <Trans>
          しばらく操作がなかったため、画面を隠しました。もう一度サインインすると、入力した内容のまま続けられます。
        </Trans>
      </p>
      {blocked && (
        <Notice live title={<Trans>サインインの窓を開けませんでした</Trans>} tone="error">
          <Trans>このサイトのポップアップを許可してから、もう一度押してください。</Trans>
        </Notice>
      )}
      <Button autoFocus onPress={open}>
        <Trans>{me.name} としてサインインする</Trans>
      </Button>
    </Veil>
  );
}
