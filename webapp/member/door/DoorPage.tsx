import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Icon } from '../../kit/icons.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { Desk } from './Desk.tsx';
import { openDoor } from './door.ts';
import { Enrol } from './Enrol.tsx';
import { useDoor } from './useDoor.ts';

/** The page of the door: enrolment, or the desk of the session that this browser is a device of. */
export function DoorPage() {
  const door = useDoor();
  useEffect(() => {
    openDoor();
  }, []);
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-solid-gray-300 border-b">
        <p className="mx-auto flex min-h-14 w-full max-w-2xl items-center gap-2 px-4 font-700 text-key-1000">
          <Icon name="gift" size={26} />
          <Trans>勤労者福祉共済 入場受付</Trans>
        </p>
      </header>
      <Inside door={door} />
    </div>
  );
}

function Inside({ door }: { door: ReturnType<typeof useDoor> }) {
  const { t } = useLingui();
  if (door.enrolled === false) return <Enrol doubtful={door.doubtful} gone={door.gone} />;
  if (door.list && !door.closed && Date.now() < Date.parse(door.list.until))
    return <Desk door={door} list={door.list} />;
  return (
    <Page title={t`入場受付`}>
      {door.distrusted && (
        <Notice live title={<Trans>名簿を確かめられませんでした</Trans>} tone="error">
          <Trans>この端末では受付ができません。職員にお知らせください。</Trans>
        </Notice>
      )}
      {door.list ? (
        <Notice live title={<Trans>受付の時間は終わりました</Trans>} tone="info">
          <Trans>
            未送信の記録が{door.queue.length}件あります。電波の届くところで、このページを開いたままにしてください。
          </Trans>
        </Notice>
      ) : (
        <Waiting reached={door.reached} />
      )}
    </Page>
  );
}

function Waiting({ reached }: { reached: boolean }) {
  if (reached) return <Skeleton lines={6} />;
  return (
    <Notice live title={<Trans>名簿を受け取れませんでした</Trans>} tone="warning">
      <Trans>電波の届くところで、このページを開いたままにしてください。</Trans>
    </Notice>
  );
}
