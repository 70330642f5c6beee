import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import type { PayBy, PlaceAcceptMutation, PlaceLeaveMutation, WaitingStatus } from '../gen/graphql.ts';
import { PayPlace } from '../offerings/PayPlace.tsx';
import { BusyNotice } from '../shell/BusyNotice.tsx';
import { usePatientSend } from '../shell/usePatientSend.ts';

const PlaceAcceptDocument = graphql(`
  mutation PlaceAccept($input: PlaceAcceptInput!) {
    placeAccept(input: $input) {
      order {
        id
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const PlaceLeaveDocument = graphql(`
  mutation PlaceLeave($input: PlaceLeaveInput!) {
    placeLeave(input: $input) {
      place {
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

const acceptProblems = (data: PlaceAcceptMutation) => data.placeAccept.problems;
const leaveProblems = (data: PlaceLeaveMutation) => data.placeLeave.problems;

/** What a LinePart takes: the member's place in the line for a ticket, and where it can be paid. */
export interface LinePartProps {
  place: { id: string; status: WaitingStatus; answerUntil: string | null; ahead: number };
  /** The last day on which what falls back is offered. */
  lastDay: string | null;
  payBy: readonly PayBy[];
  onDone: () => void;
}

/** The line behind a lottery as a member meets it: how many stand before him, or what is offered to him until when. */
export function LinePart({ place, lastDay, payBy, onDone }: LinePartProps) {
  const { t } = useLingui();
  const { day, instant } = useFormat();
  const say = useToast();
  const [, go] = useLocation();
  const [where, choose] = useState<PayBy>(payBy[0] ?? 'COUNTER');
  const key = useRef('');
  const accepting = usePatientSend(PlaceAcceptDocument, acceptProblems);
  const leaving = usePatientSend(PlaceLeaveDocument, leaveProblems);
  const offered = place.status === 'OFFERED';
  if (place.status === 'ENDED')
    return (
      <p className="rounded-12 bg-solid-gray-50 p-4 font-700">
        <Trans>キャンセル待ちは、空きが出ないまま{day(lastDay ?? '')}で終わりました。お支払いはありません。</Trans>
      </p>
    );
  if (!offered && place.status !== 'WAITING') return null;
  const accept = async () => {
    key.current ||= crypto.randomUUID();
    const data = await accepting.send({ input: { id: place.id, payBy: where, idempotencyKey: key.current } });
    const order = data?.placeAccept.order;
    if (!order) return;
    say(t`チケットを申し込みました。`);
    go(`/orders/${order.id}`);
  };
  const leave = async () => {
    if (!(await leaving.send({ input: { id: place.id } }))) return;
    say(t`キャンセル待ちをやめました。`);
    onDone();
  };
  return (
    <section className="flex flex-col gap-4">
      <p className="rounded-12 bg-solid-gray-50 p-4 font-700">
        {offered ? (
          <Trans>空きが出ました。{instant(place.answerUntil ?? '')} までに、申し込むかどうかをお選びください。</Trans>
        ) : place.ahead === 0 ? (
          <Trans>キャンセル待ちに入っています。次の順番です。空きが出たら、お知らせします。</Trans>
        ) : (
          <Trans>
            キャンセル待ちに入っています。あなたの前に{place.ahead}組がお待ちです。空きが出たら、お知らせします。
          </Trans>
        )}
      </p>
      {!offered && (
        <p>
          <Trans>キャンセル待ちは{day(lastDay ?? '')}までです。</Trans>
        </p>
      )}
      <ErrorSummary issues={[...accepting.issues, ...leaving.issues]} />
      <BusyNotice waiting={accepting.waiting || leaving.waiting} />
      {offered && (
        <>
          {payBy.length > 1 && <PayPlace onChange={choose} value={where} ways={payBy} />}
          <Button isPending={accepting.sending} onPress={accept} wide>
            <Trans>空いたチケットを申し込む</Trans>
          </Button>
        </>
      )}
      <Button isPending={leaving.sending} look="text" onPress={leave}>
        {offered ? <Trans>申し込まず、次の方にゆずる</Trans> : <Trans>キャンセル待ちをやめる</Trans>}
      </Button>
    </section>
  );
}
