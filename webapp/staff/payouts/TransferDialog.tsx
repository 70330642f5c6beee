import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { yen } from '../../kit/format.ts';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { More } from '../shell/More.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { usePages } from '../shell/usePages.ts';
import { day } from '../words/dates.ts';
import { Name } from '../words/PersonName.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { type Line, TakeOutDialog } from './TakeOutDialog.tsx';
import { TransferLines } from './TransferLines.tsx';
import { UnreturnDialog } from './UnreturnDialog.tsx';
import { usePayoutWords } from './usePayoutWords.ts';

const TransferQuery = graphql(`
  query Transfer($id: ID!, $first: Int!, $after: String) {
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
      lines(first: $first, after: $after) {
        edges {
          node {
            id
            ...TransferLine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
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

/** One transfer: the claims that it pays; takes one out while the run is not released, enters that it came back once it is paid, or takes that back. */
export function TransferDialog({ id, run, again, onClose }: TransferDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const payouts = usePayoutWords();
  const [taking, take] = useState<Line>();
  const [asking, ask] = useState(false);
  const pages = usePages(TransferQuery, { id, first: 50, after: null }, (data) => data.transfer?.lines);
  const done = (said: string) => {
    say(said);
    again();
    onClose();
  };
  const found = pages.data?.transfer;
  if (taking) return <TakeOutDialog line={taking} onClose={() => take(undefined)} onDone={done} run={run} />;
  const back = found?.status === 'RETURNED';
  const Ask = back ? UnreturnDialog : ReturnDialog;
  if (asking && found) return <Ask onClose={() => ask(false)} onDone={done} transfer={found} />;
  return (
    <Dialog
      actions={
        run.status === 'PAID' &&
        (back || found?.status === 'LIVE') && (
          <Button look="secondary" onPress={() => ask(true)} small>
            {back ? <Trans>戻りの登録を取り消す</Trans> : <Trans>戻りを登録</Trans>}
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
      {pages.error && <Trouble error={pages.error} onRetry={pages.again} />}
      {!found && !pages.error && <Skeleton lines={5} />}
      {back && found.returnedOn && (
        <p className="font-700 text-error-2">
          {t`${day(found.returnedOn)} に戻りました：`}
          {found.returnReason && payouts.reason(found.returnReason)} {found.returnNote}
        </p>
      )}
      {found && (
        <>
          <TransferLines lines={pages.rows ?? []} onTake={run.status === 'MADE' ? take : undefined} />
          <More pages={pages} />
        </>
      )}
    </Dialog>
  );
}
