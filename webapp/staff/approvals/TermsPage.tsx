import { Trans, useLingui } from '@lingui/react/macro';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { TermsForm } from './TermsForm.tsx';
import { useTerms } from './useTerms.ts';

/** How far one decision is trusted, as an administrator sets it. */
export default function TermsPage() {
  const { t } = useLingui();
  const terms = useTerms();
  return (
    <DeskPage title={t`承認の定め`}>
      <p className="max-w-3xl text-solid-gray-700">
        <Trans>次の審査・承認から、この定めで行います。これまでの決定は変わりません。</Trans>
      </p>
      {terms ? <TermsForm key={terms.version} terms={terms} /> : <Skeleton lines={8} />}
    </DeskPage>
  );
}
