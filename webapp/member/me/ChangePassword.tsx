import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { useToast } from '../../kit/Toast.tsx';
import { renewCard } from '../card/useCard.ts';
import { graphql } from '../gen/gql.ts';
import type { PasswordChangeMutation } from '../gen/graphql.ts';
import { Back } from '../shell/Back.tsx';
import { FormPage } from '../shell/FormPage.tsx';
import { issueAt } from '../shell/issues.ts';
import { missing, useSend } from '../shell/useSend.ts';
import { PasswordField } from '../signin/PasswordField.tsx';

const PasswordChangeDocument = graphql(`
  mutation PasswordChange($input: PasswordChangeInput!) {
    passwordChange(input: $input) {
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

const problemsOf = (data: PasswordChangeMutation) => data.passwordChange.problems;

/** A new password, while signed in. */
export default function ChangePassword() {
  const { t } = useLingui();
  const say = useToast();
  const [, go] = useLocation();
  const client = useClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const { send, issues, setIssues, sending } = useSend(PasswordChangeDocument, problemsOf);
  const change = async () => {
    const empty = missing({
      current: [current, t`いまのパスワードを入力してください。`],
      password: [password, t`新しいパスワードを入力してください。`],
    });
    if (empty.length > 0) return setIssues(empty);
    if (!(await send({ input: { current, password } }))) return;
    renewCard(client); // the new password ends what was signed before
    say(t`パスワードを変更しました。`);
    go('/me');
  };
  return (
    <FormPage
      above={
        <Back href="/me">
          <Trans>登録内容</Trans>
        </Back>
      }
      issues={issues}
      onSubmit={change}
      sending={sending}
      submit={<Trans>変更する</Trans>}
      title={t`パスワードの変更`}
    >
      <PasswordField
        error={issueAt(issues, 'current')}
        id="current"
        label={t`いまのパスワード`}
        onChange={setCurrent}
        value={current}
      />
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
