import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { EmailChangeMutation } from '../gen/graphql.ts';
import { Back } from '../shell/Back.tsx';
import { FormPage } from '../shell/FormPage.tsx';
import { issueAt } from '../shell/issues.ts';
import { missing, useSend } from '../shell/useSend.ts';
import { PasswordField } from '../signin/PasswordField.tsx';

const EmailDocument = graphql(`
  query Email {
    viewer {
      account {
        id
        email
        emailConfirmedAt
      }
    }
  }
`);

const EmailChangeDocument = graphql(`
  mutation EmailChange($input: EmailChangeInput!) {
    emailChange(input: $input) {
      account {
        id
        email
        emailConfirmedAt
      }
      problems {
        field
        message
      }
    }
  }
`);

const problemsOf = (data: EmailChangeMutation) => data.emailChange.problems;

/** A new mail address, or the mail that confirms the same one once more. */
export default function ChangeEmail() {
  const { t } = useLingui();
  const say = useToast();
  const [, go] = useLocation();
  const [{ data }] = useQuery({ query: EmailDocument });
  const [typed, setTyped] = useState<string>();
  const [password, setPassword] = useState('');
  const { send, issues, setIssues, sending } = useSend(EmailChangeDocument, problemsOf);
  const email = typed ?? data?.viewer.account?.email ?? '';
  const change = async () => {
    const empty = missing({
      email: [email, t`メールアドレスを入力してください。`],
      password: [password, t`パスワードを入力してください。`],
    });
    if (empty.length > 0) return setIssues(empty);
    if (!(await send({ input: { email: email.normalize('NFKC').trim(), password } }))) return;
    say(t`確認のメールをお送りしました。メールの中のリンクを開いてください。`);
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
      submit={<Trans>確認のメールを送る</Trans>}
      title={t`メールアドレス`}
    >
      <p>
        <Trans>お送りするメールの中のリンクを開くと、このメールアドレスに変わります。</Trans>
      </p>
      <TextField
        autoCapitalize="none"
        autoComplete="email"
        error={issueAt(issues, 'email')}
        id="email"
        inputMode="email"
        label={t`メールアドレス`}
        onChange={setTyped}
        type="email"
        value={email}
      />
      <PasswordField
        error={issueAt(issues, 'password')}
        hint={t`ご本人の手続きであることを確かめるために入力していただきます。`}
        id="password"
        label={t`パスワード`}
        onChange={setPassword}
        value={password}
      />
    </FormPage>
  );
}
