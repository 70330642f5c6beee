import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { connection, useLine } from './connection.ts';
import { idleAt } from './idle.ts';
import { useMe, ViewerQuery } from './viewer.ts';

const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Announces the end of a session that nobody uses, keeps one alive in which somebody types, and covers the screen at its end. */
export function IdleWatch() {
  const { idleSeconds } = useMe();
  const client = useClient();
  const { ended } = useLine();
  const [left, setLeft] = useState<number>();
  const active = useRef(Date.now());
  const stay = useRef(() => {});
  stay.current = () => {
    client.query(ViewerQuery, {}, { requestPolicy: 'network-only' }).toPromise();
  };
  useEffect(() => {
    const touch = () => {
      active.current = Date.now();
    };
    for (const name of touches) addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      for (const name of touches) removeEventListener(name, touch, { capture: true });
    };
  }, []);
  useEffect(() => {
    if (ended) return setLeft(undefined);
    const look = () => {
      const idle = idleAt(Date.now(), connection.operatedAt(), active.current, idleSeconds);
      setLeft(idle.state === 'warn' ? idle.seconds : undefined);
      if (idle.state === 'ended') connection.end();
      if (idle.state === 'stay') stay.current();
    };
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [idleSeconds, ended]);
  return (
    <Dialog
      actions={
        <Button autoFocus onPress={() => stay.current()}>
          <Trans>続ける</Trans>
        </Button>
      }
      alert
      isOpen={left !== undefined}
      title={<Trans>まもなくサインアウトします</Trans>}
    >
      <p>
        <Trans>
          しばらく操作がないため、あと{' '}
          <span aria-live="off" className="font-mono font-700 tabular-nums">
            {clock(left ?? 0)}
          </span>{' '}
          で画面を隠します。続けるときは、ボタンかいずれかのキーを押してください。
        </Trans>
      </p>
    </Dialog>
  );
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
