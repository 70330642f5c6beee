import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Notice } from '../../kit/Notice.tsx';
import type { AdmissionConflict } from '../gen/graphql.ts';
import { moment } from '../words/dates.ts';
import type { DoorSession } from './door.ts';

/** Who came, in numbers; and what somebody has to look at. */
export function Attendance({ session, closed }: { session: DoorSession; closed: boolean }) {
  const { bookings, people, bookingsIn, peopleIn, conflicts } = session.attendance;
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-std-18B-160">
        <Trans>入場した方</Trans>
      </h2>
      <dl className="grid max-w-100 grid-cols-[1fr_auto] tabular-nums">
        <Line label={<Trans>参加決定</Trans>} n={bookings} people={people} />
        <Line label={<Trans>入場</Trans>} n={bookingsIn} people={peopleIn} />
        <Line
          label={closed ? <Trans>来なかった方</Trans> : <Trans>まだ入場していない方</Trans>}
          n={bookings - bookingsIn}
          people={people - peopleIn}
        />
      </dl>
      <p>
        <Link className="focus-mark underline" href={`/bookings?session=${session.id}`}>
          <Trans>この回の予約を見る</Trans>
        </Link>
      </p>
      {conflicts.length > 0 && (
        <Notice live title={<Trans>確認が必要な入場が{conflicts.length}件あります</Trans>} tone="warning">
          <ul className="flex flex-col gap-3">
            {conflicts.map((booking) => (
              <Conflict booking={booking} key={booking.id} />
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

function Line({ label, n, people }: { label: ReactNode; n: number; people: number }) {
  return (
    <>
      <dt className="border-solid-gray-300 border-t py-1">{label}</dt>
      <dd className="border-solid-gray-300 border-t py-1 text-right">
        <Trans>
          {n.toLocaleString()}件 {people.toLocaleString()}名
        </Trans>
      </dd>
    </>
  );
}

/** Why somebody has to look at it. */
const whys: Record<AdmissionConflict, ReactNode> = {
  TWICE: <Trans>予約の人数より多く入場しています。複数の端末で受け付けたおそれがあります。</Trans>,
  ENDED: <Trans>席のない予約（取消しや支払い待ち）で入場しました。</Trans>,
  LATE: <Trans>受付が終わったあとに入場しました。締め切りを知らない端末で受け付けたおそれがあります。</Trans>,
};

function Conflict({ booking }: { booking: DoorSession['attendance']['conflicts'][number] }) {
  const counted = booking.admissions.filter(({ undoneAt }) => !undoneAt);
  const conflicts = new Set(counted.flatMap(({ conflict }) => conflict ?? []));
  return (
    <li>
      <p className="font-700">
        <Trans>
          予約 <span className="font-mono">{booking.number}</span>（{booking.people}名）
        </Trans>
      </p>
      {[...conflicts].map((conflict) => (
        <p key={conflict}>{whys[conflict]}</p>
      ))}
      <ul className="tabular-nums">
        {counted.map(({ id, enteredAt, device, people }) => (
          <li key={id}>
            <Trans>
              {moment(enteredAt ?? '')} 端末{device?.number} {people}名
            </Trans>
          </li>
        ))}
      </ul>
    </li>
  );
}
