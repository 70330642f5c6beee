import { useQuery } from 'urql';
import { graphql } from '../gen/gql.ts';
import type { DepositQuery } from '../gen/graphql.ts';
import { DecideDeposit } from './DecideDeposit.tsx';
import { ReopenDeposit } from './ReopenDeposit.tsx';

const DepositDocument = graphql(`
  query Deposit($id: ID!) {
    deposit(id: $id) {
      id
      version
      status
      doubt
      paidOn
      amount
      payer
      remark
      number
      reason
      decidedAt
      decidedBy {
        id
        name
      }
      order {
        id
        number
        status
        member {
          id
          number
          name
        }
      }
      booking {
        id
        number
        status
        member {
          id
          number
          name
        }
      }
      bookingCandidates {
        id
        number
        status
        slipNumber
        amount
        payUntil
        member {
          id
          number
          name
          kana
        }
        event {
          id
          name
        }
      }
      candidates {
        id
        number
        status
        slipNumber
        amount
        payUntil
        orderedOn
        member {
          id
          number
          name
          kana
        }
        title
      }
    }
  }
`);

/** A deposit with the orders that it may be meant for. */
export type DepositOfDialog = NonNullable<DepositQuery['deposit']>;

/** What a dialog about a deposit takes. */
export interface DepositProps {
  deposit: DepositOfDialog;
  onClose: () => void;
  onDone: () => void;
}

/** One deposit, with the one thing that comes next: deciding what it is for, or taking that back. */
export function DepositDialog({ id, ...rest }: { id: string; onClose: () => void; onDone: () => void }) {
  const [{ data }] = useQuery({ query: DepositDocument, variables: { id }, requestPolicy: 'network-only' });
  const deposit = data?.deposit;
  if (!deposit) return null;
  return deposit.status === 'DOUBTFUL' ? (
    <DecideDeposit deposit={deposit} {...rest} />
  ) : (
    <ReopenDeposit deposit={deposit} {...rest} />
  );
}
