import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { Answers } from '../../kit/Answers.tsx';
import { Section } from '../../kit/Card.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { MailNotices } from './MailNotices.tsx';

/** What the account part reads. */
export const MyAccountFragment = graphql(`
  fragment MyAccount on Account {
    signInId
    email
    emailConfirmedAt
    mailNotices
  }
`);

/** How I sign in and where mail goes. */
export function MyAccount(props: { account: FragmentType<typeof MyAccountFragment> }) {
  const { signInId, email, emailConfirmedAt, mailNotices } = readFragment(MyAccountFragment, props.account);
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
      <MailNotices wanted={mailNotices ?? true} />
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
