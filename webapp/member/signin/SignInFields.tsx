import { useLingui } from '@lingui/react/macro';
import { TextField } from '../../kit/TextField.tsx';
import { issueAt } from '../shell/issues.ts';
import { PasswordField } from './PasswordField.tsx';
import type { useSignIn } from './signIn.ts';

/** Sign-in id and password. */
export function SignInFields({ form }: { form: ReturnType<typeof useSignIn> }) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        autoCapitalize="none"
        autoComplete="username"
        error={issueAt(form.issues, 'signInId')}
        id="signInId"
        label={t`サインインID`}
        onChange={form.setSignInId}
        value={form.signInId}
      />
      <PasswordField
        error={issueAt(form.issues, 'password')}
        id="password"
        label={t`パスワード`}
        onChange={form.setPassword}
        value={form.password}
      />
    </>
  );
}
