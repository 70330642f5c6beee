import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation, useParams } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Icon } from '../../kit/icons.tsx';
import { ScrollPane } from '../../kit/ScrollPane.tsx';
import { graphql } from '../gen/gql.ts';
import { LeavingPanel } from '../leavings/LeavingPanel.tsx';
import { PaperScreen } from '../letters/PaperScreen.tsx';
import { useInvite } from '../letters/useInvite.ts';
import { Opening } from '../shell/Frame.tsx';
import { focusIsFree } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { useMe } from '../shell/viewer.ts';
import { MemberWishes } from '../wishes/MemberWishes.tsx';
import { PersonName } from '../words/PersonName.tsx';
import { AccountPanel } from './AccountPanel.tsx';
import { Employments } from './Employments.tsx';
import { MemberClaims } from './MemberClaims.tsx';
import { MemberEvents } from './MemberEvents.tsx';
import { MemberFacts } from './MemberFacts.tsx';
import { MemberTickets } from './MemberTickets.tsx';
import { Payments } from './Payments.tsx';

const MemberQuery = graphql(`
  query Member($id: ID!, $desk: Boolean!, $clerk: Boolean!) {
    member(id: $id) {
      id
      number
      name
      kana
      leftOn @include(if: $desk)
      ...MemberFacts
      ...MemberLeaving
      ...MemberEmployments
      ...MemberClaims
      ...MemberAccount
    }
  }
`);

/** All that the scheme holds of one member, as far as the viewer's roles reach. The look is recorded. */
export default function MemberPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const { desk, clerk } = useMe().sight;
  const heading = useRef<HTMLHeadingElement>(null);
  const [{ data, error }, again] = useQuery({
    query: MemberQuery,
    variables: { id, desk, clerk },
    requestPolicy: 'cache-and-network',
  });
  const inviting = useInvite();
  const back = () => (history.length > 1 ? history.back() : go('/members'));
  useKeys([{ key: 'Escape', says: t`前の画面の同じ行へ戻る`, run: back }]);
  const member = data?.member;
  useEffect(() => {
    document.title = t`会員の台帳`;
    if (member?.id && focusIsFree()) heading.current?.focus();
  }, [member?.id, t]);
  if (!member || member.id !== id) {
    return (
      <main className="flex grow flex-col gap-3 p-4">
        {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {data && !member && <EmptyState icon="person" title={<Trans>この会員は見つかりません</Trans>} />}
        {!data && !error && <Opening />}
      </main>
    );
  }
  if (inviting.paper) {
    return (
      <PaperScreen
        file={inviting.paper}
        onClose={() => {
          inviting.reset();
          again({ requestPolicy: 'network-only' });
        }}
      />
    );
  }
  return (
    <main className="flex min-h-0 grow flex-col">
      <div className="no-print flex shrink-0 items-center gap-4 border-b border-solid-gray-420 px-2 py-1">
        <Button look="text" onPress={back} small>
          <Icon name="left" size={18} />
          <Trans>戻る</Trans>
        </Button>
        <h1
          className="focus-mark flex items-center gap-4 pr-2 text-[1.0625rem] focus-visible:outline-2! focus-visible:outline-offset-0!"
          ref={heading}
          tabIndex={-1}
        >
          <PersonName above kana={member.kana} name={member.name} />
          <span className="font-mono font-400">{member.number}</span>
        </h1>
        {member.leftOn && (
          <span className="rounded-full border border-solid-gray-600 px-2 font-700 text-[0.8125rem]">
            <Trans>退会</Trans>
          </span>
        )}
        <span className="ml-auto pr-2 text-[0.8125rem] text-solid-gray-700">
          <Trans>閲覧は記録されます</Trans>
        </span>
      </div>
      <div className="grid min-h-0 grow grid-cols-[27rem_1fr] overflow-hidden">
        <ScrollPane className="no-print flex flex-col gap-5 border-r border-solid-gray-300 px-4 py-3" label={t`台帳`}>
          {desk && <MemberFacts member={member} />}
          {desk && <LeavingPanel member={member} onReload={() => again({ requestPolicy: 'network-only' })} />}
          {clerk && <AccountPanel inviting={inviting} member={member} name={member.name ?? ''} />}
          {clerk && (
            <Link className="link focus-mark self-start" href={`/members/${member.id}/heirs`}>
              <Trans>ご遺族の申請を受け付ける</Trans>
            </Link>
          )}
          {!desk && (
            <p>
              <Trans>あなたの役割では、会員番号・氏名と給付だけを見られます。</Trans>
            </p>
          )}
        </ScrollPane>
        <ScrollPane className="no-print flex min-w-0 flex-col gap-5 px-4 py-3" label={t`履歴`}>
          <MemberClaims member={member} />
          <Payments member={member.id} />
          {clerk && <MemberTickets member={member.id} />}
          {clerk && <MemberWishes member={{ id: member.id, name: member.name ?? '' }} />}
          {clerk && <MemberEvents member={member.id} />}
          {desk && <Employments member={member} />}
        </ScrollPane>
      </div>
    </main>
  );
}
