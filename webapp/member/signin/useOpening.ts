import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { withoutSession } from '../../api/client.ts';
import { useToast } from '../../kit/Toast.tsx';
import { forgetCard } from '../card/kept.ts';
import { graphql } from '../gen/gql.ts';
import type { AccountOpenMutation } from '../gen/graphql.ts';
import { issueAt } from '../shell/issues.ts';
import { missing, useSend } from '../shell/useSend.ts';
import { useLetter } from './fromLetter.ts';

const AccountOpenDocument = graphql(`
  mutation AccountOpen($input: AccountOpenInput!) {
    accountOpen(input: $input) {
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

const problemsOf = (data: AccountOpenMutation) => data.accountOpen.problems;
const nothing = { number: '', code: '', signInId: '', password: '', email: '' };

/** What opening an account asks, with what the letter's QR code brought, and the sending of it. */
export function useOpening() {
  const { t } = useLingui();
  const say = useToast();
  const [, go] = useLocation();
  const letter = useLetter();
  const [typed, setTyped] = useState({ ...nothing, ...letter });
  const { send, issues, setIssues, sending } = useSend(AccountOpenDocument, problemsOf, withoutSession);
  const field = (id: keyof typeof nothing) => ({
    id,
    value: typed[id],
    onChange: (value: string) => setTyped((before) => ({ ...before, [id]: value })),
    error: issueAt(issues, id),
  });
  const open = async () => {
    const empty = missing({
      number: [typed.number, t`番号を入力してください。`],
      code: [typed.code, t`開設コードを入力してください。`],
      signInId: [typed.signInId, t`サインインIDを決めて入力してください。`],
      password: [typed.password, t`パスワードを決めて入力してください。`],
      email: [typed.email, t`メールアドレスを入力してください。`],
    });
    if (empty.length > 0) return setIssues(empty);
    if (!(await send({ input: plain(typed) }))) return;
    await forgetCard().catch(() => undefined);
    say(t`確認のメールをお送りしました。メールの中のリンクを開いてください。`);
    go('/');
  };
  return { field, open, issues, sending, read: Boolean(letter) };
}

function plain(typed: typeof nothing): typeof nothing {
  const trim = (key: string, value: string) => (key === 'password' ? value : value.normalize('NFKC').trim());
  return Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, trim(key, value)])) as typeof nothing;
}
