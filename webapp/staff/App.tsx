import { Trans, useLingui } from '@lingui/react/macro';
import { DeskPage } from '../kit/Page.tsx';

/** The staff app. */
export function App() {
  const { t } = useLingui();
  return (
    <DeskPage title={t`職員ページ`}>
      <p>
        <Trans>サインインしてください。</Trans>
      </p>
    </DeskPage>
  );
}
