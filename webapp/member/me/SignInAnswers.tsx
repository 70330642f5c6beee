import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Answers } from '../../kit/Answers.tsx';
import { Section } from '../../kit/Card.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

/** What the sign-in part reads, of a member's account as of an officer's. */
export const SignInAnswersFragment = graphql(`
  fragment SignInAnswers on Account {
    signInId
    email
    emailConfirmedAt
  }
`);

/** How one signs in and where mail goes. */
export function SignInAnswers(props: { account: FragmentType<typeof SignInAnswersFragment>; children?: ReactNode }) {
  const { signInId, email, emailConfirmedAt } = readFragment(SignInAnswersFragment, props.account);
  const { t } = useLingui();
  const mail = (
    <>
      {email}
      {!emailConfirmedAt && (
        <span className="block text-[0.9375rem] text-warning-orange-2">
          <Trans>まだ確認できていません</Trans>
        </span>
      )}
    </>
  );
  return (
    <Section title={<Trans>サインイン</Trans>}>
      <Answers
        items={[
          { key: 'signInId', term: t`サインインID`, value: signInId },
          {
            key: 'email',
            term: t`メールアドレス`,
            value: mail,
            action: <Change href="/me/email" name={t`メールアドレス`} />,
          },
          {
            key: 'password',
            term: t`パスワード`,
            value: '●●●●●●●●',
            action: <Change href="/me/password" name={t`パスワード`} />,
          },
        ]}
      />
      {props.children}
    </Section>
  );
}

function Change({ href, name }: { href: string; name: string }) {
  return (
    <Link className="link focus-mark inline-flex min-h-11 items-center" href={href}>
      <Trans>
        変更<span className="sr-only">：{name}</span>
      </Trans>
    </Link>
  );
}
