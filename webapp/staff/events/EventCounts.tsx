import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { WithdrawnLines } from '../amendments/WithdrawnLines.tsx';
import { useLotteryWords } from '../lotteries/useLotteryWords.ts';
import { moment } from '../words/dates.ts';
import type { EventOfPage } from './EventPage.tsx';
import { useEventWords } from './useEventWords.ts';

/** How far an event is: whether members see it, what it asks, and how the bookings of each session stand. */
export function EventCounts({ event }: { event: EventOfPage }) {
  const { states, questions } = useEventWords();
  const { status, publishAt, asks, sessions, bookingCounts } = event;
  return (
    <div className="flex flex-col gap-6">
      <dl className="grid grid-cols-[10rem_1fr] gap-x-3 gap-y-1">
        <dt className="text-solid-gray-700">
          <Trans>公開</Trans>
        </dt>
        <dd>
          <strong>{states[status]}</strong> {publishAt && <span className="tabular-nums">{moment(publishAt)}</span>}
        </dd>
        <WithdrawnLines of={event} />
        <dt className="text-solid-gray-700">
          <Trans>予約で聞くこと</Trans>
        </dt>
        <dd>{asks.length === 0 ? <Trans>なし</Trans> : asks.map((one) => questions[one]).join('、')}</dd>
      </dl>
      {sessions.map((session) => (
        <Session
          event={event}
          counts={bookingCounts.filter(({ sessionId }) => sessionId === session.id)}
          key={session.id}
          session={session}
        />
      ))}
    </div>
  );
}

interface SessionProps {
  event: EventOfPage;
  session: EventOfPage['sessions'][number];
  counts: EventOfPage['bookingCounts'];
}

function Session({ event, session, counts }: SessionProps) {
  const { bookings } = useEventWords();
  const { id, startsAt, capacity, left, lottery } = session;
  const lots = useLotteryWords();
  const entered = counts.reduce((sum, count) => sum + count.entered, 0);
  return (
    <section>
      <h2 className="text-std-18B-160 tabular-nums">
        <Link className="focus-mark underline" href={`/bookings?session=${id}`}>
          {moment(startsAt ?? '')}
        </Link>
      </h2>
      <p className="tabular-nums">
        <Trans>
          定員{capacity}名 残り{left}名
        </Trans>
      </p>
      <ul className="mt-1 max-w-100">
        {counts.map((count) => (
          <li className="flex justify-between border-solid-gray-300 border-t py-1" key={count.status}>
            <span>{bookings[count.status]}</span>
            <span className="tabular-nums">
              <Trans>
                {count.bookings.toLocaleString()}件 {count.people.toLocaleString()}名
              </Trans>
            </span>
          </li>
        ))}
      </ul>
      {lottery && (
        <p className="mt-1 flex max-w-100 justify-between border-solid-gray-300 border-t py-1">
          <Link className="focus-mark underline" href={`/events/${event.id}/lottery/${id}`}>
            <Trans>抽選</Trans>
          </Link>
          <span>{lots.status(lottery.status)}</span>
        </p>
      )}
      {event.status === 'PUBLISHED' && (
        <p className="mt-1 flex max-w-100 justify-between border-solid-gray-300 border-t py-1">
          <Link className="focus-mark underline" href={`/events/${event.id}/door/${id}`}>
            <Trans>入場受付</Trans>
          </Link>
          <span className="tabular-nums">
            <Trans>入場 {entered.toLocaleString()}名</Trans>
          </span>
        </p>
      )}
    </section>
  );
}
