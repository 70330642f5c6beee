import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Select } from '../../kit/Select.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { PayBy } from '../gen/graphql.ts';
import { OwnCardOnly } from '../orders/OwnCardOnly.tsx';
import { useOrderWords } from '../orders/useOrderWords.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { useGiveUp } from './useGiveUp.ts';
import { useWishWords } from './useWishWords.tsx';
import type { Wish } from './wish.ts';

const AcceptDocument = graphql(`
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

/** What the dialogs about a wish take. */
export interface WishDialogProps {
  wish: Wish;
  member: { id: string; name: string };
  onClose: () => void;
  onDone: () => void;
}

/** Gives up what a member waits for, or declines what is offered to him, at his word. */
export function GiveUpWish({ wish, member, onClose, onDone }: WishDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const words = useWishWords();
  const giveUp = useGiveUp(member.id);
  const offered = wish.stands.status === 'OFFERED';
  const follows: Record<Wish['stands']['kind'], ReactNode> = {
    ENTRY: <Trans>締切までは、もう一度申し込めます。</Trans>,
    TURN: <Trans>並んでいた順番はなくなります。もう一度取ると、順番は新しく決まります。</Trans>,
    PLACE: offered ? (
      <Trans>空きは、すぐに次の方へ案内されます。</Trans>
    ) : (
      <Trans>並んでいた順番はなくなり、元に戻せません。</Trans>
    ),
  };
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => {
        say(t`${member.name} 様に代わって登録しました。`);
        onDone();
      }}
      onSend={() => giveUp(wish)}
      plain
      title={<Trans>会員に代わって{words.giveUp(wish)}</Trans>}
      verb={words.giveUp(wish)}
    >
      {() => (
        <>
          <WishFacts member={member} wish={wish} />
          <p>{follows[wish.stands.kind]}</p>
          <p>
            <Trans>あなたの名前が記録に残り、会員へお知らせします。</Trans>
          </p>
        </>
      )}
    </AskDialog>
  );
}

/** Takes what is offered to a member, at his word: it is an order then. */
export function AcceptOffer({ wish, member, onClose, onDone }: WishDialogProps) {
  const { t } = useLingui();
  const say = useToast();
  const { payBy } = useOrderWords();
  const ways = wish.payBy.filter((one) => one !== 'CARD');
  const ownCard = ways.length === 0;
  const [where, choose] = useState<PayBy>(ways[0] ?? 'COUNTER');
  const key = useRef('');
  const [, accept] = useMutation(AcceptDocument);
  const send = () => {
    key.current ||= crypto.randomUUID();
    const input = { id: wish.id, payBy: where, idempotencyKey: key.current };
    return accept({ input }).then(({ error, data }) => ({ error, problems: data?.placeAccept.problems }));
  };
  return (
    <AskDialog
      isDisabled={ownCard}
      onClose={onClose}
      onDone={() => {
        say(t`${member.name} 様の申込みを受け付けました。`);
        onDone();
      }}
      onSend={send}
      plain
      title={<Trans>会員に代わって空きを申し込む</Trans>}
      verb={<Trans>申し込む</Trans>}
    >
      {() => (
        <>
          <WishFacts member={member} wish={wish} />
          {ways.length > 1 && (
            <Select
              id="payBy"
              label={<Trans>支払いの場所</Trans>}
              onChange={(next) => {
                key.current = '';
                choose(ways.find((one) => one === next) ?? where);
              }}
              options={ways.map((value) => ({ value, label: payBy(value) }))}
              value={where}
            />
          )}
          {ownCard ? (
            <OwnCardOnly />
          ) : (
            <p>
              <Trans>申込みになり、支払いを待ちます。あなたの名前が代理として残ります。</Trans>
            </p>
          )}
        </>
      )}
    </AskDialog>
  );
}

/** Whose wish it is, and for what. */
function WishFacts({ wish, member }: Pick<WishDialogProps, 'wish' | 'member'>) {
  const { deadline } = useWishWords();
  return (
    <p>
      <strong>
        <Trans>{member.name} 様</Trans>
      </strong>
      <br />
      {wish.offering?.name} {wish.part} <Trans>{wish.quantity}枚</Trans>
      <br />
      {deadline(wish)}
    </p>
  );
}
