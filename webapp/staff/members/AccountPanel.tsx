import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { InviteDialog } from '../letters/InviteDialog.tsx';
import type { Inviting } from '../letters/useInvite.ts';
import { moment } from '../words/dates.ts';
import { Person } from '../words/PersonName.tsx';
import { Fact } from './MemberFacts.tsx';

const MemberAccount = graphql(`
  fragment MemberAccount on Member {
    id
    number
    account @include(if: $clerk) {
      id
      signInId
      email
      emailConfirmedAt
      openingCodeEndsAt
      openedAt
      lockedUntil
    }
  }
`);

/** What an AccountPanel takes. */
export interface AccountPanelProps {
  member: FragmentType<typeof MemberAccount>;
  name: string;
  inviting: Inviting;
}

/** The member's way into the member app; a clerk issues the letter with the code that opens it. */
export function AccountPanel({ member: masked, name, inviting }: AccountPanelProps) {
  const { t } = useLingui();
  const { id, number, account } = readFragment(MemberAccount, masked);
  const [asked, ask] = useState(false);
  const opened = Boolean(account?.openedAt);
  const at = (value: string | null | undefined) => value && moment(value);
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-700">
        <Trans>会員ページのアカウント</Trans>
      </h2>
      <dl className="border-t border-solid-gray-300">
        <Fact name={<Trans>開設</Trans>} value={at(account?.openedAt) ?? t`まだ`} />
        {account?.openedAt && (
          <Fact name={<Trans>サインイン ID</Trans>} value={<span className="font-mono">{account.signInId}</span>} />
        )}
        {account?.openedAt && <Fact name={<Trans>メール</Trans>} value={account.email} />}
        {account?.openedAt && (
          <Fact name={<Trans>メールの確認</Trans>} value={at(account.emailConfirmedAt) ?? t`まだ`} />
        )}
        {(!account?.openedAt || account.openingCodeEndsAt) && (
          <Fact name={<Trans>開設コードの期限</Trans>} value={at(account?.openingCodeEndsAt)} />
        )}
        {account?.lockedUntil && (
          <Fact name={<Trans>一時停止</Trans>} value={<Trans>{moment(account.lockedUntil)} まで</Trans>} />
        )}
      </dl>
      <Button look="secondary" onPress={() => ask(true)} small>
        {account?.openedAt ? <Trans>開設し直すコードを発行する</Trans> : <Trans>開設コードを発行する</Trans>}
      </Button>
      <InviteDialog
        count={1}
        inviting={inviting}
        isOpen={asked}
        onClose={() => {
          ask(false);
          inviting.reset();
        }}
        onInvite={() => inviting.invite([id], opened)}
      >
        <p className="font-700">
          <Person name={name} /> <span className="font-400 font-mono">{number}</span>
        </p>
        {opened && (
          <Notice title={<Trans>本人確認書類で、本人であることを確かめてください</Trans>} tone="warning">
            <Trans>
              パスワードもメールも使えなくなった会員のためのものです。コードが使われると、サインイン
              ID、パスワード、メールアドレスが新しくなり、すべての端末でサインアウトします。
            </Trans>
          </Notice>
        )}
      </InviteDialog>
    </section>
  );
}
