import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { graphql } from '../gen/gql.ts';
import { Back } from '../shell/Back.tsx';
import { Checked } from './Checked.tsx';

const SessionLotteryCheckDocument = graphql(`
  query SessionLotteryCheck($id: ID!) {
    event(id: $id) {
      id
      name
      sessions {
        id
        lottery {
          id
          status
          commitment
          drawnNumber
          file
          ...LotteryFacts
        }
      }
    }
  }
`);

/** The same as LotteryCheck, of a session of an event. */
export default function SessionLotteryCheck() {
  const { id = '', session = '' } = useParams<{ id: string; session: string }>();
  const [{ data, error }, again] = useQuery({
    query: SessionLotteryCheckDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Checked
      back={<Back href={`/events/${id}`}>{data?.event?.name ?? <Trans>イベント</Trans>}</Back>}
      data={data}
      error={error}
      id={session}
      lottery={data?.event?.sessions.find((one) => one.id === session)?.lottery}
      onRetry={() => again({ requestPolicy: 'network-only' })}
    />
  );
}
