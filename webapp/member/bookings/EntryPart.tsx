import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { Section } from '../../kit/Card.tsx';
import type { BookingOfPage } from './booking.ts';

/** The entry of a booking in the lottery of its session: how it came out, its number in the list, and the way to check it. */
export function EntryPart({ booking: { lotteryEntry, event, session } }: { booking: BookingOfPage }) {
  if (!lotteryEntry || lotteryEntry.status === 'WITHDRAWN') return null;
  const { status, forfeit, code, lottery } = lotteryEntry;
  return (
    <Section title={<Trans>抽選</Trans>}>
      {status === 'WON' && (
        <p className="font-700">
          <Trans>当選しました。</Trans>
        </p>
      )}
      {status === 'LOST' && (
        <p className="font-700">
          <Trans>今回は落選でした。続けて落選すると、次の抽選で当たりやすくなります。</Trans>
        </p>
      )}
      {status === 'FORFEITED' && (
        <p className="font-700">
          {forfeit === 'OVER_LIMIT' ? (
            <Trans>
              当選しましたが、ほかのイベントのお申込みと合わせて年度の回数の限度を超えるため、当選は無効になりました。
            </Trans>
          ) : (
            <Trans>抽選の日に会員でなかったため、当選は無効になりました。</Trans>
          )}
        </p>
      )}
      <p>
        <span className="text-[0.9375rem] text-solid-gray-700">
          <Trans>リストでのあなたの番号</Trans>
        </span>
        <span className="block break-all font-mono">{code}</span>
      </p>
      {lottery && lottery.status !== 'OPEN' && lottery.status !== 'CALLED_OFF' && (
        <Link
          className={buttonClass({ look: 'secondary', wide: true })}
          href={`/events/${event?.id}/lottery/${session?.id}`}
        >
          {lottery.status === 'DRAWN' ? <Trans>この抽選を確かめる</Trans> : <Trans>申込みのリストを見る</Trans>}
        </Link>
      )}
    </Section>
  );
}
