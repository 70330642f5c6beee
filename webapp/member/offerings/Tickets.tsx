import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { Section } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import type { TicketsQuery } from '../gen/graphql.ts';
import { Back } from '../shell/Back.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { TicketRow } from './TicketRow.tsx';

const TicketsDocument = graphql(`
  query Tickets {
    offerings(first: 100) {
      edges {
        node {
          id
          stage
          saleFrom
          saleUntil
          ...TicketRow
        }
      }
    }
  }
`);

type Ticket = TicketsQuery['offerings']['edges'][number]['node'];

/** The tickets that are on sale, those that end first in front, and the ones to come. */
export default function Tickets() {
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({ query: TicketsDocument, requestPolicy: 'cache-and-network' });
  const all = data?.offerings.edges.map(({ node }) => node) ?? [];
  const open = all.filter(({ stage }) => stage !== 'COMING').sort((a, b) => a.saleUntil.localeCompare(b.saleUntil));
  const coming = all.filter(({ stage }) => stage === 'COMING').sort((a, b) => a.saleFrom.localeCompare(b.saleFrom));
  return (
    <Page
      above={
        <Back href="/">
          <Trans>ホーム</Trans>
        </Back>
      }
      actions={
        <Link className={buttonClass({ look: 'secondary', wide: true })} href="/orders">
          <Trans>申し込んだチケットを見る</Trans>
        </Link>
      }
      title={t`チケット`}
    >
      {error && !data && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton box="h-24" />}
      {data && all.length === 0 && (
        <EmptyState icon="gift" title={<Trans>いま販売しているチケットはありません</Trans>}>
          <Trans>新しいチケットは、ここでご案内します。</Trans>
        </EmptyState>
      )}
      <Rows tickets={open} title={<Trans>販売中</Trans>} />
      <Rows tickets={coming} title={<Trans>これから販売</Trans>} />
    </Page>
  );
}

function Rows({ title, tickets }: { title: ReactNode; tickets: Ticket[] }) {
  if (tickets.length === 0) return null;
  return (
    <Section title={title}>
      {tickets.map((ticket) => (
        <TicketRow key={ticket.id} ticket={ticket} />
      ))}
    </Section>
  );
}
