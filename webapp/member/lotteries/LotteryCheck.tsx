import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { Back } from '../shell/Back.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { CheckFile } from './CheckFile.tsx';
import { LotteryFacts } from './LotteryFacts.tsx';
import { Result } from './Result.tsx';

const LotteryCheckDocument = graphql(`
  query LotteryCheck($id: ID!) {
    offering(id: $id) {
      id
      name
      lottery {
        id
        status
        commitment
        file
        ...LotteryFacts
      }
    }
  }
`);

/** What a lottery is held to, and whether it holds: reckoned on this device, from the file that everybody can have. */
export default function LotteryCheck() {
  const { t } = useLingui();
  const { id = '' } = useParams<{ id: string }>();
  const [{ data, error }, again] = useQuery({
    query: LotteryCheckDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const lottery = data?.offering?.lottery;
  return (
    <Page
      above={<Back href={`/tickets/${id}`}>{data?.offering?.name ?? <Trans>チケット</Trans>}</Back>}
      title={t`抽選を確かめる`}
    >
      {error && !data && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton box="h-72" />}
      {data && !lottery?.file && (
        <EmptyState icon="clock" title={<Trans>まだ確かめるものがありません</Trans>}>
          <Trans>申込みを締め切ると、リストをここで公開します。</Trans>
        </EmptyState>
      )}
      {lottery?.file && (
        <>
          <Result commitment={lottery.commitment} text={lottery.file} />
          <LotteryFacts lottery={lottery} text={lottery.file} />
          <CheckFile commitment={lottery.commitment} id={id} text={lottery.file} />
        </>
      )}
    </Page>
  );
}
