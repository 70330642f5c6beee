import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import type { EventOfPage } from './EventPage.tsx';

/** The lotteries of an event whose lists are closed: each with its record, for everybody. */
export function Lotteries({ event: { id: event, sessions } }: { event: EventOfPage }) {
  const { instant } = useFormat();
  const closed = sessions.filter(
    ({ lottery }) => lottery && !['OPEN', 'CALLED_OFF', 'LAPSED'].includes(lottery.status),
  );
  return closed.map(({ id, startsAt, lottery }) => (
    <Link className={tapCardClass} href={`/events/${event}/lottery/${id}`} key={id}>
      <span>
        {lottery?.status === 'DRAWN' ? (
          <Trans>{instant(startsAt ?? '')} の抽選を確かめる</Trans>
        ) : (
          <Trans>{instant(startsAt ?? '')} の申込みのリストを見る</Trans>
        )}
      </span>
      <Icon name="right" size={20} />
    </Link>
  ));
}
