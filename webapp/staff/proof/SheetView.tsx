import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Proofs } from './drawing.ts';
import { SheetCanvas } from './SheetCanvas.tsx';
import type { Drawing, Sheet, Turn } from './sheets.ts';
import { usePane } from './usePane.ts';

/** What a SheetView takes. */
export interface SheetViewProps {
  claim: string;
  sheet: Sheet;
  turn: Turn;
  zoom: number;
  label: string;
}

type Fetched = { drawing: Drawing; key: string } | { failed: string } | undefined;

/** Fetches one page and shows it in a pane that scrolls; it is where the focus rests while somebody examines. */
export function SheetView({ claim, sheet, turn, zoom, label }: SheetViewProps) {
  const { t } = useLingui();
  const [pane, size] = usePane();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim starts with nothing in memory.
  const proofs = useMemo(() => new Proofs(), [claim]);
  const [fetched, setFetched] = useState<Fetched>();
  const [attempt, setAttempt] = useState(0);
  const { document, mediaType, page } = sheet;
  const key = `${document} ${page}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt has no other meaning than to try again.
  useEffect(() => {
    let wanted = true;
    proofs
      .drawing({ document, mediaType, page })
      .then((drawing) => wanted && setFetched({ drawing, key: `${document} ${page}` }))
      .catch(() => wanted && setFetched({ failed: `${document} ${page}` }));
    return () => {
      wanted = false;
    };
  }, [proofs, document, mediaType, page, attempt]);
  const shown = fetched && 'drawing' in fetched && fetched.key === key ? fetched.drawing : undefined;
  const failed = fetched && 'failed' in fetched && fetched.failed === key;
  return (
    <section
      aria-busy={!shown && !failed}
      aria-label={t`証拠書類の頁`}
      className="focus-mark -outline-offset-4! relative flex min-h-0 grow overflow-auto"
      id="proof"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <div className="pointer-events-none absolute inset-2" ref={pane} />
      {shown && <SheetCanvas drawing={shown} label={label} pane={size} turn={turn} zoom={zoom} />}
      {failed && <Failed onRetry={() => setAttempt(attempt + 1)} />}
    </section>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="m-auto flex max-w-md flex-col items-start gap-3 p-4">
      <Notice live title={<Trans>書類を表示できませんでした</Trans>} tone="error">
        <Trans>回線を確かめて、もう一度試してください。続くときは、読み取れる書類を会員にお願いしてください。</Trans>
      </Notice>
      <Button look="secondary" onPress={onRetry} small>
        <Trans>もう一度試す</Trans>
      </Button>
    </div>
  );
}
