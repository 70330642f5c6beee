import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { buttonClass } from '../../kit/Button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { inOtherLanguage } from '../shell/language.ts';
import { signInAddress } from './address.ts';

/** What anybody sees who has not signed in. */
export function SignIn() {
  const { t, i18n } = useLingui();
  useEffect(() => {
    document.title = t`サインイン - 勤労者福祉共済 職員ページ`;
  }, [t]);
  const here = location.pathname + location.search;
  return (
    <main className="flex min-h-dvh items-center justify-center bg-solid-gray-50 p-4">
      <div className="flex w-full max-w-md flex-col gap-5 rounded-16 border border-solid-gray-300 bg-white p-8">
        <p className="flex items-center gap-2 font-700 text-key-1000">
          <Icon name="gift" size={26} />
          <Trans>勤労者福祉共済</Trans>
        </p>
        <h1 className="text-std-24B-150">
          <Trans>職員ページ</Trans>
        </h1>
        <p>
          <Trans>職員の ID でサインインします。この端末には何も残りません。</Trans>
        </p>
        <a className={buttonClass({ wide: true })} href={signInAddress(here)}>
          <Trans>サインインする</Trans>
        </a>
        <p className="text-[0.9375rem] text-solid-gray-700">
          <Trans>操作はすべて記録されます。15分のあいだ操作がないと、サインインは終わります。</Trans>
        </p>
        <a
          className="link focus-mark self-end text-[0.9375rem]"
          href={inOtherLanguage(here)}
          lang={i18n.locale === 'en' ? 'ja' : 'en'}
        >
          {i18n.locale === 'en' ? '日本語' : 'English'}
        </a>
      </div>
    </main>
  );
}
