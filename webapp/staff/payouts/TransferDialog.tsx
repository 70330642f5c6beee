import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { yen } from '../../kit/format.ts';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { day } from '../words/dates.ts';
import { Name, PersonName } from '../words/PersonName.tsx';
import { PlainTable } from '../words/PlainTable.tsx';
import { useWords } from '../words/useWords.ts';
import { ReturnDialog } from './ReturnDialog.tsx';
import { type Line, TakeOutDialog } from './TakeOutDialog.tsx';
import { usePayoutWords } from './usePayoutWords.ts';

const TransferQuery = graphql(`
  query Transfer($id: ID!) {
    transfer(id: $id) {
      id
      payee
      payeeName
      holder
      amount
      status
      returnedOn
      returnReason
      returnNote
      lines(first: 100) {
        edges {
          node {
            id
            amount
            claim {
              id
              reference
              kind {
                ja
                en
              }
              memberNumber
              memberName
            }
          }
        }
      }
    }
  }
`);

/** What a TransferDialog takes. */
export interface TransferDialogProps {
  id: string;
  run: { id: string; version: number; status: string };
  again: () => void;
  onClose: () => void;
}

/** One transfer: the claims that it pays; takes one out while the run is not released, enters that it came back once it is paid. */
export function TransferDialog({ id, run, again, onClose }: TransferDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const words = useWords();
  const payouts = usePayoutWords();
  const [taking, take] = useState<Line>();
  const [returning, giveBack] = useState(false);
  const [{ data, error }, execute] = useQuery({
    query: TransferQuery,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const done = (said: string) => {
    say(said);
    again();
    onClose();
  };
  const found = data?.transfer;
  if (taking) return <TakeOutDialog line={taking} onClose={() => take(undefined)} onDone={done} run={run} />;
  if (returning && found) return <ReturnDialog onClose={() => giveBack(false)} onDone={done} transfer={found} />;
  return (
    <Dialog
      actions={
        run.status === 'PAID' &&
        found?.status === 'LIVE' && (
          <Button look="secondary" onPress={() => giveBack(true)} small>
            <Trans>戻りを登録</Trans>
          </Button>
        )
      }
      isOpen
      large
      onClose={onClose}
      title={
        <>
          {found?.payeeName ? <Name text={found.payeeName} /> : found && payouts.payee(found.payee)}{' '}
          {yen(found?.amount ?? 0)}
        </>
      }
    >
      {error && <Trouble error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />}
      {!found && !error && <Skeleton lines={5} />}
      {found?.status === 'RETURNED' && found.returnedOn && (
        <p className="font-700 text-error-2">
          {t`${day(found.returnedOn)} に戻りました：`}
          {found.returnReason && payouts.reason(found.returnReason)} {found.returnNote}
        </p>
      )}
      {found && (
        <PlainTable
          empty={<Trans>申請はありません</Trans>}
          heads={[
            { key: 'reference', label: <Trans>受付番号</Trans> },
            { key: 'member', label: <Trans>会員</Trans> },
            { key: 'kind', label: <Trans>種類</Trans> },
            { key: 'amount', label: <Trans>金額</Trans>, numeric: true },
            { key: 'verb', label: '' },
          ]}
          rows={found.lines.edges.map(({ node: { id: line, amount, claim } }) => ({
            key: line,
            cells: {
              reference: <span className="font-mono">{claim.reference}</span>,
              member: <PersonName kana={claim.memberNumber} name={claim.memberName} />,
              kind: words.text(claim.kind),
              amount: yen(amount ?? 0),
              verb: run.status === 'MADE' && (
                <Button
                  look="text"
                  onPress={() => take({ id: line, name: claim.memberName ?? '', amount: amount ?? 0 })}
                  small
                >
                  <Trans>外す</Trans>
                </Button>
              ),
            },
          }))}
          title={<Trans>この振込で支払う申請</Trans>}
        />
      )}
    </Dialog>
  );
}
