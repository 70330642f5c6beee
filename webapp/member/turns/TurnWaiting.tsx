import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import type { TicketPageQuery, TurnLeaveMutation } from '../gen/graphql.ts';
import { BusyNotice } from '../shell/BusyNotice.tsx';
import { usePatientSend } from '../shell/usePatientSend.ts';
import { pauseUntilAsked } from './pause.ts';

const TurnLeaveDocument = graphql(`
  mutation TurnLeave($input: TurnLeaveInput!) {
    turnLeave(input: $input) {
      turn {
        id
        status
      }
      problems {
        field
        message
      }
    }
  }
`);

const problemsOf = (data: TurnLeaveMutation) => data.turnLeave.problems;

/** What a TurnWaiting takes. */
export interface TurnWaitingProps {
  turn: NonNullable<NonNullable<TicketPageQuery['offering']>['turn']>;
  saleFrom: string;
  /** Reads the turn again. */
  onAsk: () => void;
}

/** The place in line: before the opening that it is kept, then its number and how far the line is. */
export function TurnWaiting({ turn, saleFrom, onAsk }: TurnWaitingProps) {
  const { t } = useLingui();
  const { instant } = useFormat();
  const { send, issues, sending, waiting } = usePatientSend(TurnLeaveDocument, problemsOf);
  useAsking(saleFrom, onAsk);
  const leave = async () => {
    if (await send({ input: { id: turn.id } })) onAsk();
  };
  const what = turn.allotment?.name;
  const mine = turn.number?.toLocaleString();
  return (
    <section aria-label={t`整理券`} className="flex flex-col gap-4 rounded-12 border-2 border-key-900 bg-white p-4">
      <ErrorSummary issues={issues} />
      <div className="flex flex-col gap-2" role="status">
        {turn.number ? (
          <>
            <p>
              <Trans>あなたの番号</Trans>{' '}
              <strong className="text-std-28B-150 tabular-nums">
                <Trans>{mine}番</Trans>
              </strong>
            </p>
            <p>
              <Trans>
                いま <span className="tabular-nums">{turn.calledUpTo.toLocaleString()}番</span> までご案内しています。
              </Trans>
            </p>
          </>
        ) : (
          <>
            <p className="font-700">
              {what ? (
                <Trans>
                  整理券をお預かりしました（{what} {turn.quantity}枚）。
                </Trans>
              ) : (
                <Trans>整理券をお預かりしました（{turn.quantity}枚）。</Trans>
              )}
            </p>
            <p>
              <Trans>順番は {instant(saleFrom)} に抽選で決まります。</Trans>
            </p>
          </>
        )}
      </div>
      <p>
        <Trans>この画面を閉じても順番はなくなりません。結果はお知らせでもお伝えします。</Trans>
      </p>
      <BusyNotice waiting={waiting} />
      <div>
        <Button isPending={sending} look="text" onPress={leave}>
          <Trans>整理券を返す</Trans>
        </Button>
      </div>
    </section>
  );
}

/** Asks again and again while the screen is open. */
function useAsking(saleFrom: string, onAsk: () => void) {
  const ask = useRef(onAsk);
  useEffect(() => {
    ask.current = onAsk;
  });
  useEffect(() => {
    const next = () =>
      setTimeout(
        () => {
          ask.current();
          timer = next();
        },
        pauseUntilAsked(Date.now(), Date.parse(saleFrom)),
      );
    let timer = next();
    return () => clearTimeout(timer);
  }, [saleFrom]);
}
