import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { EventView } from '../../kit/EventView.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { FavouriteButton } from '../favourites/FavouriteButton.tsx';
import { graphql } from '../gen/gql.ts';
import type { EventPageQuery } from '../gen/graphql.ts';
import { NotEligible } from '../offerings/NotEligible.tsx';
import { Back } from '../shell/Back.tsx';
import NotFound from '../shell/NotFound.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { Withdrawn } from '../shell/Withdrawn.tsx';
import { Way } from './Way.tsx';

const EventPageDocument = graphql(`
  query EventPage($id: ID!) {
    viewer {
      account {
        id
        email
      }
      member {
        id
        telephone
        address
      }
    }
    event(id: $id) {
      id
      name
      description
      pictures { id alt width height }
      place
      fee
      companionsLimit
      bands {
        label
        from
        until
        fee
      }
      cancellation {
        days
        percent
      }
      asks
      way
      bookingFrom
      bookingUntil
      holdDays
      payBy
      stage
      favourite
      eligibility { kind months from until areas }
      notEligible
      limitGroup {
        id
        name
        counts
        memberLimit
      }
      mayBookOfGroup
      withdrawal
      sessions {
        id
        startsAt
        capacity
        left
        lottery {
          id
          status
          numberName
          drawOn
        }
      }
      ownBooking {
        id
        status
      }
    }
  }
`);

/** An event as its page reads it. */
export type EventOfPage = NonNullable<EventPageQuery['event']>;

/** One event, with the way to join it where that can be done now. */
export default function EventPage() {
  const { t } = useLingui();
  const { id = '' } = useParams<{ id: string }>();
  const [{ data, error }, again] = useQuery({
    query: EventPageDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const event = data?.event;
  if (data && !event) return <NotFound />;
  const { account, member } = data?.viewer ?? {};
  return (
    <Page
      above={
        <Back href="/find">
          <Trans>チケットとイベント</Trans>
        </Back>
      }
      title={event ? event.name : t`イベント`}
    >
      {error && !data && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton box="h-96" />}
      {event && (
        <>
          {event.stage === 'WITHDRAWN' && <Withdrawn reason={event.withdrawal} />}
          <EventView event={event} />
          <NotEligible why={event.notEligible} />
          <Way
            event={event}
            onRefused={reread}
            known={{
              telephone: member?.telephone ?? '',
              email: account?.email ?? '',
              address: member?.address ?? '',
            }}
          />
          {event.stage !== 'CLOSED' && event.stage !== 'WITHDRAWN' && event.favourite != null && (
            <FavouriteButton coming={event.stage === 'COMING'} marked={event.favourite} of={{ event: event.id }} />
          )}
        </>
      )}
    </Page>
  );
}
