import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { MailNotices } from './MailNotices.tsx';
import { SignInAnswers } from './SignInAnswers.tsx';

/** What the account part reads. */
export const MyAccountFragment = graphql(`
  fragment MyAccount on Account {
    mailNotices
    ...SignInAnswers
  }
`);

/** How I sign in, where mail goes, and of what. */
export function MyAccount(props: { account: FragmentType<typeof MyAccountFragment> }) {
  const account = readFragment(MyAccountFragment, props.account);
  return (
    <SignInAnswers account={account}>
      <MailNotices wanted={account.mailNotices ?? true} />
    </SignInAnswers>
  );
}
