import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { moment } from '../words/dates.ts';
import { Attendance } from './Attendance.tsx';
import { CloseDoor } from './CloseDoor.tsx';
import { Devices } from './Devices.tsx';
import { DoorDocument } from './door.ts';
import { MakeDevice } from './MakeDevice.tsx';

/** How often the page looks again who has come, in milliseconds. */
const pause = 15_000;

/** The door of one session: its devices, who came, and what somebody has to look at. */
export default function DoorPage() {
  const { t } = useLingui();
  const { event = '', session: id = '' } = useParams();
  const [, go] = useLocation();
  const [asked, ask] = useState<'device' | 'close'>();
  const [{ data, error }, again] = useQuery({
    query: DoorDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  useEffect(() => {
    const timer = setInterval(
      () => document.visibilityState === 'visible' && again({ requestPolicy: 'network-only' }),
      pause,
    );
    return () => clearInterval(timer);
  }, [again]);
  const session = data?.eventSession;
  const now = Date.now();
  const ready = session && Date.parse(session.doorFrom) <= now && now < Date.parse(session.doorUntil);
  const begun = session && Date.parse(session.startsAt ?? '') <= now;
  useKeys([
    { key: 'Escape', says: t`イベントへ`, run: () => go(`/events/${event}`) },
    ...(ready ? [{ key: 'n', says: t`端末を登録する`, run: () => ask('device') }] : []),
  ]);
  const done = () => {
    ask(undefined);
    reread();
  };
  return (
    <DeskPage
      bar={
        ready && (
          <span className="ml-auto flex gap-2">
            {begun && (
              <Button look="secondary" onPress={() => ask('close')} small>
                <Trans>受付を締め切る</Trans>
              </Button>
            )}
            <Button onPress={() => ask('device')} small>
              <Trans>端末を登録する</Trans>
              <KeyHint name="n" />
            </Button>
          </span>
        )
      }
      title={t`入場受付`}
    >
      {error && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton lines={12} />}
      {data && !session && <EmptyState title={<Trans>この開催回は見つかりません</Trans>} />}
      {session && (
        <>
          <p className="text-std-18B-160">
            {session.event?.name} <span className="tabular-nums">{moment(session.startsAt ?? '')}</span>
          </p>
          <p className="tabular-nums">
            {session.doorClosedAt ? (
              <Trans>受付は {moment(session.doorClosedAt)} に締め切りました。</Trans>
            ) : (
              <Trans>
                端末は {moment(session.doorFrom)} から登録できます。受付は {moment(session.doorUntil)}{' '}
                に自動で終わります。
              </Trans>
            )}
          </p>
          <div className="mt-4 grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-start gap-8">
            <Attendance closed={now >= Date.parse(session.doorUntil)} session={session} />
            <Devices devices={session.doorDevices} onDone={reread} />
          </div>
          {asked === 'device' && <MakeDevice onClose={done} session={id} />}
          {asked === 'close' && <CloseDoor onClose={() => ask(undefined)} onDone={done} session={session} />}
        </>
      )}
    </DeskPage>
  );
}
