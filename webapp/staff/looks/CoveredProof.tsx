import { Trans, useLingui } from '@lingui/react/macro';
import { Icon } from '../../kit/icons.tsx';
import { KeyHint } from '../shell/KeyHint.tsx';

/** Stands where the proof will be, until a purpose was stated. Nothing of it has been fetched. */
export function CoveredProof() {
  const { t } = useLingui();
  return (
    <section
      aria-label={t`覆われた証拠書類`}
      className="focus-mark -outline-offset-4! flex min-h-0 grow flex-col items-center justify-center gap-3 bg-solid-gray-100 p-6 text-center text-solid-gray-700"
      id="proof"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is where the focus rests while somebody examines.
      tabIndex={0}
    >
      <Icon name="lock" size={48} />
      <p className="font-700 text-[1.0625rem]">
        <Trans>証拠書類は覆われています</Trans>
      </p>
      <p className="max-w-sm">
        <Trans>
          健康などに関わる書類です。
          <KeyHint name="p" /> を押して閲覧の目的を選ぶと開きます。閲覧は記録されます。
        </Trans>
      </p>
    </section>
  );
}
