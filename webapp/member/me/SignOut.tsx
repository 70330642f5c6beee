import { Trans } from '@lingui/react/macro';
import { withoutSession } from '../../api/client.ts';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { forgetCard } from '../card/kept.ts';
import { forgetAll } from '../documents/kept.ts';
import { graphql } from '../gen/gql.ts';
import type { SignOutMutation } from '../gen/graphql.ts';
import { useSend } from '../shell/useSend.ts';

const SignOutDocument = graphql(`
  mutation SignOut {
    signOut {
      problems {
        message
      }
    }
  }
`);

const problemsOf = (data: SignOutMutation) => data.signOut.problems;

/** Ends the session and opens the app anew, so that nothing stays in memory or on the phone. */
export function SignOut() {
  const { send, issues, sending } = useSend(SignOutDocument, problemsOf, withoutSession);
  const leave = async () => {
    // The card first: who wants to leave this phone leaves no card behind, whatever the line does.
    await forgetCard(true).catch(() => undefined);
    if (!(await send({}))) return forgetCard();
    await Promise.allSettled([forgetAll(), forgetCard(true)]);
    location.assign('/');
  };
  return (
    <>
      <ErrorSummary issues={issues} />
      <Button isPending={sending} look="secondary" onPress={leave} wide>
        <Trans>サインアウト</Trans>
      </Button>
    </>
  );
}
