import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import type { DrawnPages } from './useDrawnPages.ts';

/** Prints every page, once all are drawn; `p` does the same. */
export function PrintButton({ drawn }: { drawn: DrawnPages }) {
  const { t } = useLingui();
  const { pages, done, failed } = drawn;
  const print = () => done && window.print();
  useKeys([{ key: 'p', says: t`印刷する`, run: print }]);
  return (
    <span className="flex items-center gap-3">
      <output aria-live="polite" className="text-[0.875rem] tabular-nums">
        {done && <Trans>{pages.length} 頁</Trans>}
        {!done && !failed && <Trans>用意しています ({pages.length} 頁)</Trans>}
      </output>
      <Button isDisabled={!done} onPress={print} small>
        <Trans>印刷する</Trans>
        <KeyHint name="p" />
      </Button>
    </span>
  );
}
