import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useIssues } from '../shell/useIssues.ts';
import { moment } from '../words/dates.ts';
import { Person } from '../words/PersonName.tsx';
import { Fact } from './MemberFacts.tsx';
import { OpeningSlip } from './OpeningSlip.tsx';

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

const IssueCode = graphql(`
  mutation OpeningCodeIssue($input: OpeningCodeIssueInput!) {
    openingCodeIssue(input: $input) {
      code
      endsAt
      problems {
        code
        field
        message
      }
    }
  }
`);

/** The member's way into the member app; a clerk issues the code that opens it. */
export function AccountPanel({ member: masked, name }: { member: FragmentType<typeof MemberAccount>; name: string }) {
  const { t } = useLingui();
  const { id, number, account } = readFragment(MemberAccount, masked);
  const [asked, ask] = useState(false);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [slip, setSlip] = useState<{ code: string; endsAt: string }>();
  const [{ fetching }, issue] = useMutation(IssueCode);
  const issuesOf = useIssues();
  const at = (value: string | null | undefined) => value && moment(value);
  const send = async () => {
    const { error, data } = await issue({ input: { memberId: id } });
    const found = issuesOf({ error, problems: data?.openingCodeIssue.problems });
    setIssues(found);
    const { code, endsAt } = data?.openingCodeIssue ?? {};
    if (found.length > 0 || !code || !endsAt) return;
    ask(false);
    setSlip({ code, endsAt });
  };
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
      <Dialog
        actions={
          <>
            <Button look="secondary" onPress={() => ask(false)}>
              <Trans>やめる</Trans>
            </Button>
            <Button autoFocus isPending={fetching} onPress={send}>
              <Trans>発行する</Trans>
            </Button>
          </>
        }
        alert
        isOpen={asked}
        onClose={() => ask(false)}
        title={account?.openedAt ? <Trans>開設し直すコードを発行する</Trans> : <Trans>開設コードを発行する</Trans>}
      >
        <div className="flex flex-col gap-3">
          <p className="font-700">
            <Person name={name} /> <span className="font-400 font-mono">{number}</span>
          </p>
          <p>
            <Trans>コードは一度だけ画面に出ます。前に発行したコードは使えなくなります。</Trans>
          </p>
          {account?.openedAt && (
            <Notice title={<Trans>本人確認書類で、本人であることを確かめてください</Trans>} tone="warning">
              <Trans>
                パスワードもメールも使えなくなった会員のためのものです。コードが使われると、サインイン
                ID、パスワード、メールアドレスが新しくなり、すべての端末でサインアウトします。
              </Trans>
            </Notice>
          )}
          <ErrorSummary issues={issues} />
        </div>
      </Dialog>
      {slip && <OpeningSlip {...slip} name={name} number={number ?? ''} onClose={() => setSlip(undefined)} />}
    </section>
  );
}
