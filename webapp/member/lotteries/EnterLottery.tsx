import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { Notice } from '../../kit/Notice.tsx';
import type { PayBy } from '../../kit/TicketView.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { LotteryEnterMutation, LotteryPartFragment, LotteryWithdrawMutation } from '../gen/graphql.ts';
import { PayPlace } from '../offerings/PayPlace.tsx';
import { Stepper } from '../offerings/Stepper.tsx';
import { BusyNotice } from '../shell/BusyNotice.tsx';
import { usePatientSend } from '../shell/usePatientSend.ts';

const LotteryEnterDocument = graphql(`
  mutation LotteryEnter($input: LotteryEnterInput!) {
    lotteryEnter(input: $input) {
      entry {
        id
        quantity
        payBy
        status
        lottery {
          id
          ownEntry {
            id
          }
        }
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const LotteryWithdrawDocument = graphql(`
  mutation LotteryWithdraw($input: LotteryWithdrawInput!) {
    lotteryWithdraw(input: $input) {
      entry {
        id
        status
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const problemsOfEntering = (data: LotteryEnterMutation) => data.lotteryEnter.problems;
const problemsOfWithdrawing = (data: LotteryWithdrawMutation) => data.lotteryWithdraw.problems;

/** What an EnterLottery takes. */
export interface EnterLotteryProps {
  ticket: {
    id: string;
    mayOrder: number;
    payBy: readonly PayBy[];
    notEligible?: string | null | undefined;
    limitGroup?: { name: string } | null | undefined;
  };
  entry: LotteryPartFragment['ownEntry'];
}

/** How many together, how to pay after a win, and the button that enters with them or changes the entry; an entry is taken back as easily. */
export function EnterLottery({ ticket: { id, mayOrder, payBy: ways, limitGroup }, entry }: EnterLotteryProps) {
  const { t } = useLingui();
  const say = useToast();
  const entered = entry?.status === 'ENTERED' ? entry.quantity : undefined;
  const [wanted, want] = useState(entered ?? 1);
  const chosen = entered ? ways.find((way) => way === entry?.payBy) : undefined;
  const [payBy, choosePayBy] = useState<PayBy>(chosen ?? ways[0] ?? 'COUNTER');
  const entering = usePatientSend(LotteryEnterDocument, problemsOfEntering);
  const withdrawing = usePatientSend(LotteryWithdrawDocument, problemsOfWithdrawing);
  const enter = async () => {
    if (await entering.send({ input: { offering: id, quantity: wanted, payBy } }))
      say(t`抽選の申込みを受け付けました。`);
  };
  const withdraw = async () => {
    if (await withdrawing.send({ input: { offering: id } })) say(t`抽選の申込みを取り下げました。`);
  };
  return (
    <section aria-label={t`抽選の申込み`} className="flex flex-col gap-4 rounded-12 bg-solid-gray-50 p-4">
      <ErrorSummary issues={[...entering.issues, ...withdrawing.issues]} />
      {entered && (
        <Notice tone="success" title={<Trans>{entered}枚で申し込んでいます</Trans>}>
          <Trans>締切までは、変更も取下げもできます。</Trans>
        </Notice>
      )}
      <Stepper locked={entering.sending} most={mayOrder} onChange={want} value={wanted} />
      <p className="text-[0.9375rem] text-solid-gray-700">
        <Trans>何枚でも、当選するときは全部そろって当選します。</Trans>{' '}
        {limitGroup && (
          <Trans>抽選までに「{limitGroup.name}」を合わせた枚数が限度を超えると、当選しても無効になります。</Trans>
        )}
      </p>
      {ways.length > 1 && <PayPlace onChange={choosePayBy} value={payBy} ways={ways} won />}
      <BusyNotice waiting={entering.waiting || withdrawing.waiting} />
      <Button isDisabled={wanted === entered && payBy === chosen} isPending={entering.sending} onPress={enter} wide>
        {!entered && <Trans>{wanted}枚で抽選に申し込む</Trans>}
        {entered && wanted !== entered && <Trans>{wanted}枚に変える</Trans>}
        {entered === wanted && <Trans>お支払いの方法を変える</Trans>}
      </Button>
      {entered && (
        <Button isPending={withdrawing.sending} look="text" onPress={withdraw}>
          <Trans>抽選の申込みを取り下げる</Trans>
        </Button>
      )}
    </section>
  );
}
