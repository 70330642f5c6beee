import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { PlainTable } from '../words/PlainTable.tsx';
import { useWishWords } from './useWishWords.tsx';
import { AcceptOffer, GiveUpWish } from './WishDialog.tsx';
import { type Wish, WishesDocument, wishesOf } from './wish.ts';

/** What a MemberWishes takes. */
export interface MemberWishesProps {
  member: { id: string; name: string };
}

/** What a member waits for of tickets, or did within a month, and what staff may do about it for him. */
export function MemberWishes({ member }: MemberWishesProps) {
  const words = useWishWords();
  const [doing, begin] = useState<{ wish: Wish; accepting: boolean }>();
  const [{ data, error }, again] = useQuery({
    query: WishesDocument,
    variables: { id: member.id },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const Asking = doing?.accepting ? AcceptOffer : GiveUpWish;
  const close = () => begin(undefined);
  const cells = (wish: Wish) => ({
    kind: words.kind(wish),
    status: words.status(wish),
    title: (
      <>
        <Link className="link focus-mark" href={`/tickets/${wish.offering?.id}`}>
          {wish.offering?.name}
        </Link>{' '}
        {wish.part}
      </>
    ),
    quantity: wish.quantity,
    deadline: words.deadline(wish),
    instead: <Instead wish={wish} />,
    act: wish.open && (
      <span className="-my-0.5 -mr-3 inline-flex flex-wrap justify-end gap-1">
        {wish.stands.status === 'OFFERED' && (
          <Button look="secondary" onPress={() => begin({ wish, accepting: true })} small>
            <Trans>申し込む</Trans>
          </Button>
        )}
        <Button look="text" onPress={() => begin({ wish, accepting: false })} small>
          {words.giveUp(wish)}
        </Button>
      </span>
    ),
  });
  return (
    <>
      {error && <Trouble error={error} onRetry={reread} />}
      <PlainTable
        empty={<Trans>抽選の申込み、整理券、キャンセル待ちはありません。</Trans>}
        heads={[
          { key: 'kind', label: <Trans>種類</Trans> },
          { key: 'status', label: <Trans>状態</Trans> },
          { key: 'title', label: <Trans>チケット</Trans> },
          { key: 'quantity', label: <Trans>枚数</Trans>, numeric: true },
          { key: 'deadline', label: <Trans>期限・順番</Trans> },
          { key: 'instead', label: <Trans>代理</Trans> },
          { key: 'act', label: <Trans>会員に代わって</Trans>, numeric: true },
        ]}
        rows={data?.member ? wishesOf(data.member).map((wish) => ({ key: wish.id, cells: cells(wish) })) : undefined}
        title={<Trans>抽選・整理券・キャンセル待ち</Trans>}
      />
      {doing && (
        <Asking
          member={member}
          onClose={close}
          onDone={() => {
            close();
            reread();
          }}
          wish={doing.wish}
        />
      )}
    </>
  );
}

/** Who of the staff made or ended it for the member. */
function Instead({ wish: { filedBy, cancelledBy } }: { wish: Wish }) {
  return (
    <>
      {filedBy && (
        <span className="block">
          <Trans>申込み {filedBy.name}</Trans>
        </span>
      )}
      {cancelledBy && (
        <span className="block">
          <Trans>取消し {cancelledBy.name}</Trans>
        </span>
      )}
    </>
  );
}
