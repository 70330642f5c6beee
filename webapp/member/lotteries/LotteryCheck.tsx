import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { graphql } from '../gen/gql.ts';
import { Back } from '../shell/Back.tsx';
import { Checked } from './Checked.tsx';

const LotteryCheckDocument = graphql(`
  query LotteryCheck($id: ID!) {
    offering(id: $id) {
      id
      name
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
`);

/** What a lottery is held to, and whether it holds: reckoned on this device, from the file that everybody can have. */
export default function LotteryCheck() {
  const { id = '' } = useParams<{ id: string }>();
  const [{ data, error }, again] = useQuery({
    query: LotteryCheckDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Checked
      back={<Back href={`/tickets/${id}`}>{data?.offering?.name ?? <Trans>チケット</Trans>}</Back>}
      data={data}
      error={error}
      id={id}
      lottery={data?.offering?.lottery}
      onRetry={() => again({ requestPolicy: 'network-only' })}
    />
  );
}
