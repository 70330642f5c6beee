import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { withoutSession } from '../../api/client.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Page } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import type { PasswordResetMutation } from '../gen/graphql.ts';
import { FormPage } from '../shell/FormPage.tsx';
import { issueAt } from '../shell/issues.ts';
import { missing, useSend } from '../shell/useSend.ts';
import { HomeLink } from './HomeLink.tsx';
import { mailToken } from './mailToken.ts';
import { PasswordField } from './PasswordField.tsx';

const PasswordResetDocument = graphql(`
  mutation PasswordReset($input: PasswordResetInput!) {
    passwordReset(input: $input) {
      account {
        id
      }
      problems {
        field
        message
      }
    }
  }
`);

const problemsOf = (data: PasswordResetMutation) => data.passwordReset.problems;

/** Setting a new password with the link that came by mail. */
export default function ResetPassword() {
  const { t } = useLingui();
  const [token] = useState(() => mailToken(location));
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const { send, issues, setIssues, sending } = useSend(PasswordResetDocument, problemsOf, withoutSession);
  const reset = async () => {
    const empty = missing({ password: [password, t`新しいパスワードを入力してください。`] });
    if (empty.length > 0) return setIssues(empty);
    if (await send({ input: { token, password } })) setDone(true);
  };
  if (done) return <Done />;
  return (
    <FormPage
      issues={issues.map(({ field, message }) => ({ field: field === 'token' ? undefined : field, message }))}
      onSubmit={reset}
      sending={sending}
      submit={<Trans>このパスワードにする</Trans>}
      title={t`新しいパスワードを決める`}
    >
      <PasswordField
        error={issueAt(issues, 'password')}
        fresh
        hint={t`長いほど安全です。覚えやすい言葉をいくつか並べるのもよい方法です。`}
        id="password"
        label={t`新しいパスワード`}
        onChange={setPassword}
        value={password}
      />
    </FormPage>
  );
}

function Done() {
  const { t } = useLingui();
  return (
    <Page actions={<HomeLink />} title={t`パスワードを変更しました`}>
      <Notice title={<Trans>新しいパスワードでサインインできます</Trans>} tone="success">
        <Trans>ほかの端末でのサインインは終了しました。</Trans>
      </Notice>
    </Page>
  );
}
