import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../../kit/Notice.tsx';
import { Page } from '../../kit/Page.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type Answer, counts } from './answer.ts';
import { Camera } from './Camera.tsx';
import { Doubtful } from './Doubtful.tsx';
import { answer, type Door } from './door.ts';
import { panels } from './Large.tsx';
import type { List } from './list.ts';
import { Reply } from './Reply.tsx';
import { allowSound, signal } from './signal.ts';
import { TypedCode } from './TypedCode.tsx';

/** A device at work: which session, how many are in, the camera, the code by hand, and what the door says. */
export function Desk({ door, list }: { door: Door; list: List }) {
  const { instant } = useFormat();
  const [said, say] = useState<{ answer: Answer; at: number }>();
  const [looking, look] = useState(false);
  const asking = useRef(false);
  useEffect(() => {
    // A code for enrolment that led here is of no use to a device, and stands in no history.
    if (location.hash) history.replaceState(null, '', location.pathname);
  }, []);
  const hear = async (code: string) => {
    // While somebody is looked up or being let in, nobody else is read.
    if (asking.current) return;
    asking.current = true;
    say(undefined);
    look(true);
    const found = await answer(code);
    look(false);
    asking.current = found?.is === 'ADMIT';
    if (!found) return;
    signal(found.is === 'ADMIT');
    say({ answer: found, at: Date.now() });
    window.scrollTo({ top: 0 });
  };
  const release = () => {
    asking.current = false;
  };
  const { booked, entered } = counts(list, door.queue);
  return (
    <Page title={list.event}>
      <Line door={door} />
      <p className="flex flex-wrap justify-between gap-x-4 tabular-nums">
        <span>{instant(list.startsAt)}</span>
        <span>
          <Trans>
            入場 <strong>{entered}名</strong> / {booked}名
          </Trans>
        </span>
      </p>
      {looking && (
        <p className={panels.plain} role="status">
          <Trans>確かめています</Trans>
        </p>
      )}
      {said && (
        <Reply
          answer={said.answer}
          bands={list.bands}
          key={said.at}
          onClose={() => {
            release();
            say(undefined);
          }}
          onDone={release}
        />
      )}
      <Camera onCode={hear} />
      <TypedCode
        hint={<Trans>予約の画面でQRコードの下にある12文字。読み取り機もここで使えます。</Trans>}
        label={<Trans>入場コード</Trans>}
        onCode={(code) => {
          allowSound();
          hear(code);
        }}
        pending={looking}
        verb={<Trans>確かめる</Trans>}
      />
    </Page>
  );
}

/** How the device stands with the server, in a word. */
function Line({ door: { reached, queue, distrusted, doubtful, list } }: { door: Door }) {
  const { t } = useLingui();
  const { instant } = useFormat();
  const made = list ? instant(list.made) : '';
  return (
    <div className="flex flex-col gap-3">
      <p
        className={`rounded-8 px-4 py-2 text-[0.9375rem] ${reached ? 'bg-solid-gray-50' : 'bg-yellow-100'}`}
        role="status"
      >
        {reached ? t`つながっています。` : t`通信がありません。このまま受付を続けられます。`}{' '}
        {queue.length > 0 ? <Trans>未送信 {queue.length}件</Trans> : <Trans>すべて送信済み</Trans>}{' '}
        <span className="inline-block">
          <Trans>名簿 {made}</Trans>
        </span>
      </p>
      {distrusted && (
        <Notice live title={<Trans>新しい名簿を確かめられませんでした</Trans>} tone="error">
          <Trans>前の名簿で受付を続けています。職員にお知らせください。</Trans>
        </Notice>
      )}
      <Doubtful entries={doubtful} />
    </div>
  );
}
