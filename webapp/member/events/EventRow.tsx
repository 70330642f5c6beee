import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { tapCardClass } from '../../kit/Card.tsx';
import { EventStageBadge } from '../../kit/EventStageBadge.tsx';
import { Icon } from '../../kit/icons.tsx';
import { Thumbnail } from '../../kit/Pictures.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

const EventRowFragment = graphql(`
  fragment EventRow on Event {
    id
    name
    pictures { id }
    place
    fee
    stage
    bookingFrom
    sessions {
      id
      startsAt
    }
  }
`);

/** One event in a list: what, when, how much, where; the whole row leads to it. */
export function EventRow({ event }: { event: FragmentType<typeof EventRowFragment> }) {
  const { id, name, pictures, place, fee, stage, bookingFrom, sessions } = readFragment(EventRowFragment, event);
  const { yen, instant } = useFormat();
  return (
    <Link className={tapCardClass} href={`/events/${id}`}>
      <Thumbnail of={pictures} />
      <span className="flex min-w-0 grow flex-col gap-1">
        <span className="font-700">{name}</span>
        <span className="flex flex-wrap gap-x-3 break-keep">
          <span>{instant(sessions[0]?.startsAt ?? '')}</span>
          {sessions.length > 1 && <Trans>ほか{sessions.length - 1}回</Trans>}
        </span>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem] text-solid-gray-700">
          <EventStageBadge small stage={stage} />
          <span className="tabular-nums">{yen(fee)}</span>
          <span className="break-keep">{stage === 'COMING' ? <Trans>{instant(bookingFrom)} から</Trans> : place}</span>
        </span>
      </span>
      <Icon name="right" size={20} />
    </Link>
  );
}
