import { Trans } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';
import type { DocumentState } from '../gen/graphql.ts';

/** In place of a proof that nobody opens: it waits for the search for viruses, held one and is gone, or broke. */
export function Unopened({ state, onReload }: { state: DocumentState; onReload: () => void }) {
  useFirstLooks(state === 'SCANNING', onReload);
  return (
    <section
      className="focus-mark -outline-offset-4! flex min-h-0 grow overflow-auto"
      id="proof"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the focus rests here while somebody examines.
      tabIndex={0}
    >
      <div className="m-auto flex max-w-md flex-col items-start gap-3 p-4">
        {state === 'UNREADABLE' ? (
          <Notice live title={<Trans>書類が壊れていて開けません</Trans>} tone="error">
            <Trans>
              会員にもう一度送っていただくようお願いしています。くり返すときは、システムの管理者にお知らせください。
            </Trans>
          </Notice>
        ) : state === 'INFECTED' ? (
          <Notice live title={<Trans>ウイルスが見つかったため、消去しました</Trans>} tone="error">
            <Trans>この書類は開けません。会員には別の書類をお願いしています。</Trans>
          </Notice>
        ) : (
          <>
            <Notice live title={<Trans>ウイルス検査中です</Trans>} tone="info">
              <Trans>検査が終わるまで開けません。承認へ回すことも、承認もできません。</Trans>
            </Notice>
            <Button look="secondary" onPress={onReload} small>
              <Trans>検査が終わったか確かめる</Trans>
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

const pauses = [1500, 2500, 5000, 10_000];

/** Looks again a few times, for a search takes seconds; without an end it would keep a session alive that nobody sits at. */
function useFirstLooks(waits: boolean, onReload: () => void): void {
  const [looks, setLooks] = useState(0);
  const look = useEffectEvent(() => {
    onReload();
    setLooks(looks + 1);
  });
  useEffect(() => {
    const pause = pauses[looks];
    if (!waits || pause === undefined) return;
    const timer = setTimeout(look, pause);
    return () => clearTimeout(timer);
  }, [waits, looks]);
}
