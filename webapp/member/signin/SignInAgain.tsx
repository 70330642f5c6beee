import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useClient } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { renewCard } from '../card/useCard.ts';
import { connection } from '../shell/connection.ts';
import { ViewerDocument } from '../shell/viewer.ts';
import { SignInFields } from './SignInFields.tsx';
import { useSignIn } from './signIn.ts';

/** Asks to sign in again over the page when the session ended: what was typed stays, what waited is sent. */
export default function SignInAgain() {
  return (
    <Dialog isOpen title={<Trans>もう一度サインインをお願いします</Trans>}>
      <Form />
    </Dialog>
  );
}

function Form() {
  const form = useSignIn();
  const before = useAccountBefore();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const account = await form.signIn();
    if (!account) return;
    if (before && before !== account) location.assign('/');
    else {
      connection.signedInAgain();
      await renewCard(connection.client);
    }
  };
  return (
    <form className="flex flex-col gap-5" noValidate onSubmit={submit}>
      <p>
        <Trans>しばらく操作がなかったため、安全のためサインアウトしました。入力した内容はそのまま残っています。</Trans>
      </p>
      <ErrorSummary issues={form.issues} />
      <SignInFields form={form} />
      <Button isPending={form.sending} type="submit" wide>
        <Trans>サインインして続ける</Trans>
      </Button>
    </form>
  );
}

/** Whose page it was. It is read once: read while it is asked anew, it would be nobody's, for the page behind too. */
function useAccountBefore(): string | undefined {
  const client = useClient();
  const [before] = useState(
    () => client.readQuery(ViewerDocument, {}, { requestPolicy: 'cache-only' })?.data?.viewer.account?.id,
  );
  return before;
}
