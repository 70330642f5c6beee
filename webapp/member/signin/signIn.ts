import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { withoutSession } from '../../api/client.ts';
import { forgetCard } from '../card/kept.ts';
import { graphql } from '../gen/gql.ts';
import type { SignInMutation } from '../gen/graphql.ts';
import { missing, useSend } from '../shell/useSend.ts';

const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        kind
        account {
          id
        }
      }
      problems {
        field
        message
      }
    }
  }
`);

const problemsOf = (data: SignInMutation) => data.signIn.problems;

/** The two boxes of signing in, and sending them; answers the account's id when it went well. */
export function useSignIn() {
  const [signInId, setSignInId] = useState('');
  const [password, setPassword] = useState('');
  const { send, issues, setIssues, sending } = useSend(SignInDocument, problemsOf, withoutSession);
  const signIn = async (): Promise<string | undefined> => {
    const empty = missing({
      signInId: [signInId, t`サインインIDを入力してください。`],
      password: [password, t`パスワードを入力してください。`],
    });
    if (empty.length > 0) {
      setIssues(empty);
      return undefined;
    }
    const data = await send({ input: { signInId: signInId.trim(), password } });
    // Whose card the phone kept until now, it may be somebody else's.
    if (data) await forgetCard().catch(() => undefined);
    return data?.signIn.viewer?.account?.id;
  };
  return { signInId, setSignInId, password, setPassword, issues, sending, signIn };
}
