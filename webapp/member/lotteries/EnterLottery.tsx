import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { LotteryEnterMutation, LotteryPartFragment, LotteryWithdrawMutation } from '../gen/graphql.ts';
import { Stepper } from '../offerings/Stepper.tsx';
import { BusyNotice } from '../shell/BusyNotice.tsx';
import { usePatientSend } from '../shell/usePatientSend.ts';

const LotteryEnterDocument = graphql(`
  mutation LotteryEnter($input: LotteryEnterInput!) {
    lotteryEnter(input: $input) {
      entry {
        id
        quantity
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
    notEligible?: string | null | undefined;
    limitGroup?: { name: string } | null | undefined;
  };
  entry: LotteryPartFragment['ownEntry'];
}

/** How many together, and the button that enters with them or changes the entry; an entry is taken back as easily. */
export function EnterLottery({ ticket: { id, mayOrder, limitGroup }, entry }: EnterLotteryProps) {
  const { t } = useLingui();
  const say = useToast();
  const entered = entry?.status === 'ENTERED' ? entry.quantity : undefined;
  const [wanted, want] = useState(entered ?? 1);
  const entering = usePatientSend(LotteryEnterDocument, problemsOfEntering);
  const withdrawing = usePatientSend(LotteryWithdrawDocument, problemsOfWithdrawing);
  const enter = async () => {
    if (await entering.send({ input: { offering: id, quantity: wanted } })) say(t`抽選の申込みを受け付けました。`);
  };
  const withdraw = async () => {
    if (await withdrawing.send({ input: { offering: id } })) say(t`抽選の申込みを取り下げました。`);
  };
  return (
    <section aria-label={t`抽選の申込み`} className="flex flex-col gap-4 rounded-12 bg-solid-gray-50 p-4">
      <ErrorSummary issues={[...entering.issues, ...withdrawing.issues]} />
      {entered && (
        <Notice tone="success" title={<Trans>{entered}枚で申し込んでいます</Trans>}>
          <Trans>締切までは、枚数の変更も取下げもできます。</Trans>
        </Notice>
      )}
      <Stepper locked={entering.sending} most={mayOrder} onChange={want} value={wanted} />
      <p className="text-[0.9375rem] text-solid-gray-700">
        <Trans>何枚でも、当選するときは全部そろって当選します。</Trans>{' '}
        {limitGroup && (
          <Trans>抽選までに「{limitGroup.name}」を合わせた枚数が限度を超えると、当選しても無効になります。</Trans>
        )}
      </p>
      <BusyNotice waiting={entering.waiting || withdrawing.waiting} />
      <Button isDisabled={wanted === entered} isPending={entering.sending} onPress={enter} wide>
        {entered ? <Trans>{wanted}枚に変える</Trans> : <Trans>{wanted}枚で抽選に申し込む</Trans>}
      </Button>
      {entered && (
        <Button isPending={withdrawing.sending} look="text" onPress={withdraw}>
          <Trans>抽選の申込みを取り下げる</Trans>
        </Button>
      )}
    </section>
  );
}
