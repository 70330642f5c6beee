import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { RevealDialog } from './RevealDialog.tsx';
import type { Look } from './useLook.ts';
import { purposesOfClaim, usePurposeWords } from './usePurposeWords.ts';
import { useReveal } from './useReveal.ts';

/** Says that what is sensitive is covered, and opens it; or for which purpose it is open now. */
export function LookBar({ claim, look, onOpened }: { claim: string; look: Look; onOpened: () => void }) {
  const { t } = useLingui();
  const words = usePurposeWords();
  const reveal = useReveal(claim);
  const [asking, ask] = useState(false);
  const covered = look.state === 'covered';
  useKeys(covered ? [{ key: 'p', says: t`目的を選んで、覆われた項目を開く`, run: () => ask(true) }] : []);
  return (
    <section
      aria-label={t`要配慮個人情報`}
      className="flex items-center gap-3 rounded-8 border-2 border-l-8 border-solid-gray-536 px-3 py-2 text-[0.875rem] leading-150"
    >
      <Icon name={covered ? 'lock' : 'eye'} size={22} />
      {look.state === 'open' ? (
        <p>
          <span className="font-700">
            <Trans>開いています：{words[look.purpose]}</Trans>
          </span>{' '}
          <Trans>閲覧は記録されています。30分で閉じます。</Trans>
        </p>
      ) : (
        <>
          <p>
            <span className="font-700">
              <Trans>要配慮個人情報のため、証拠書類と一部の項目を覆っています。</Trans>
            </span>{' '}
            <Trans>目的を選ぶと開き、見た人、目的、日時が記録されます。</Trans>
          </p>
          <span className="ml-auto shrink-0">
            <Button look="secondary" onPress={() => ask(true)} small>
              <Trans>開く</Trans>
              <KeyHint name="p" />
            </Button>
          </span>
        </>
      )}
      {asking && (
        <RevealDialog
          onClose={() => ask(false)}
          onOpened={() => {
            ask(false);
            onOpened();
          }}
          purposes={purposesOfClaim}
          reveal={reveal}
        />
      )}
    </section>
  );
}
