import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { withoutSession } from '../../api/client.ts';
import { buttonClass } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Page } from '../../kit/Page.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import type { PasswordForgetMutation } from '../gen/graphql.ts';
import { Back } from '../shell/Back.tsx';
import { FormPage } from '../shell/FormPage.tsx';
import { issueAt } from '../shell/issues.ts';
import { missing, useSend } from '../shell/useSend.ts';

const PasswordForgetDocument = graphql(`
  mutation PasswordForget($input: PasswordForgetInput!) {
    passwordForget(input: $input) {
      problems {
        field
        message
      }
    }
  }
`);

const problemsOf = (data: PasswordForgetMutation) => data.passwordForget.problems;

/** Asks for a link to set a new password; the answer is the same whether there is such an account or not. */
export default function ForgotPassword() {
  const { t } = useLingui();
  const [signInId, setSignInId] = useState('');
  const [asked, setAsked] = useState(false);
  const { send, issues, setIssues, sending } = useSend(PasswordForgetDocument, problemsOf, withoutSession);
  const ask = async () => {
    const empty = missing({ signInId: [signInId, t`サインインIDを入力してください。`] });
    if (empty.length > 0) return setIssues(empty);
    if (await send({ input: { signInId: signInId.trim() } })) setAsked(true);
  };
  if (asked) return <Asked />;
  return (
    <FormPage
      above={
        <Back href="/">
          <Trans>サインインにもどる</Trans>
        </Back>
      }
      issues={issues}
      onSubmit={ask}
      sending={sending}
      submit={<Trans>再設定のメールを送る</Trans>}
      title={t`パスワードをお忘れの方`}
    >
      <p>
        <Trans>ご登録のメールアドレスに、パスワードを決め直すためのリンクをお送りします。</Trans>
      </p>
      <TextField
        autoCapitalize="none"
        autoComplete="username"
        error={issueAt(issues, 'signInId')}
        id="signInId"
        label={t`サインインID`}
        onChange={setSignInId}
        value={signInId}
      />
    </FormPage>
  );
}

function Asked() {
  const { t } = useLingui();
  return (
    <Page
      actions={
        <Link className={buttonClass({ look: 'secondary', wide: true })} href="/">
          <Trans>サインインにもどる</Trans>
        </Link>
      }
      title={t`メールをご確認ください`}
    >
      <Notice title={<Trans>再設定のご案内をお送りしました</Trans>} tone="success">
        <Trans>そのサインインIDの会員ページがあり、メールアドレスの確認がお済みの場合に届きます。</Trans>
      </Notice>
      <p>
        <Trans>10分たっても届かないときは、迷惑メールのフォルダをご覧になるか、事務局へお問い合わせください。</Trans>
      </p>
    </Page>
  );
}
