import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { FormPage } from '../shell/FormPage.tsx';
import { lazily } from '../shell/lazily.ts';
import { SignInFields } from './SignInFields.tsx';
import { useSignIn } from './signIn.ts';

const KeptLink = lazily(() => import('../card/KeptLink.tsx'));

/** Signing in; the address stays, so that one lands where one wanted to go. */
export default function SignIn() {
  const { t } = useLingui();
  const form = useSignIn();
  return (
    <FormPage
      below={
        <>
          <Suspense>
            <KeptLink />
          </Suspense>
          <Link className="link focus-mark inline-flex min-h-11 items-center self-center" href="/forgot">
            <Trans>パスワードをお忘れの方</Trans>
          </Link>
        </>
      }
      issues={form.issues}
      onSubmit={form.signIn}
      sending={form.sending}
      submit={<Trans>サインイン</Trans>}
      title={t`会員ページにサインイン`}
    >
      <SignInFields form={form} />
      <FirstTime />
    </FormPage>
  );
}

function FirstTime() {
  return (
    <div className="order-last flex flex-col gap-3 rounded-12 bg-key-50 p-4">
      <h2 className="font-700">
        <Trans>はじめての方へ</Trans>
      </h2>
      <p>
        <Trans>事務局からお渡しした「開設コード」で、会員ページをお使いいただけるようになります。</Trans>
      </p>
      <Link className={buttonClass({ look: 'secondary', wide: true })} href="/open">
        <Trans>はじめて使う</Trans>
      </Link>
    </div>
  );
}
