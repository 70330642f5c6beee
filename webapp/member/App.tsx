import { Trans, useLingui } from '@lingui/react/macro';
import { Page } from '../kit/Page.tsx';

/** The member app. */
export function App() {
  const { t } = useLingui();
  return (
    <Page title={t`会員ページ`}>
      <p>
        <Trans>サインインしてください。</Trans>
      </p>
    </Page>
  );
}
