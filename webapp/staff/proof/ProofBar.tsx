import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/icons.tsx';
import type { Sheet } from './sheets.ts';
import type { Viewing } from './useViewing.ts';

/** The tools above a proof. */
export function ProofBar({ sheets, viewing }: { sheets: readonly Sheet[]; viewing: Viewing }) {
  const { t } = useLingui();
  const { at, zoom } = viewing;
  const count = sheets.length;
  const documents = sheets.at(-1)?.number ?? 1;
  const { number = 1, state } = sheets[at] ?? {};
  return (
    <div className="no-print flex shrink-0 items-center gap-1 border-b border-solid-gray-300 bg-white px-2 py-0.5">
      <Tool label={t`前の頁`} off={at === 0} onPress={viewing.previous}>
        <Icon name="left" size={18} />
      </Tool>
      <output className="min-w-20 text-center tabular-nums">
        <Trans>
          {at + 1} / {count} 頁
        </Trans>
      </output>
      <Tool label={t`次の頁`} off={at === count - 1} onPress={viewing.next}>
        <Icon name="right" size={18} />
      </Tool>
      <span className="mx-2 h-5 border-l border-solid-gray-300" />
      <Tool label={t`縮小`} off={zoom === 1} onPress={viewing.smaller}>
        −
      </Tool>
      <output className="min-w-12 text-center tabular-nums">{Math.round(zoom * 100)}%</output>
      <Tool label={t`拡大`} onPress={viewing.larger}>
        ＋
      </Tool>
      <Tool label={t`全体を表示`} off={zoom === 1} onPress={viewing.whole}>
        <Trans>全体</Trans>
      </Tool>
      <span className="mx-2 h-5 border-l border-solid-gray-300" />
      <Tool label={t`左へ回す`} onPress={viewing.left}>
        <span className="-scale-x-100">
          <Icon name="turn" size={18} />
        </span>
      </Tool>
      <Tool label={t`右へ回す`} onPress={viewing.right}>
        <Icon name="turn" size={18} />
      </Tool>
      <span className="grow" />
      {documents > 1 && (
        <output className="px-1 text-[0.875rem] text-solid-gray-700 tabular-nums">
          <Trans>
            書類 {number} / {documents}
          </Trans>
        </output>
      )}
      {state === 'UNSCANNED' && (
        <span className="rounded-4 bg-yellow-100 px-1.5 text-[0.875rem]">
          <Trans>ウイルス未検査</Trans>
        </span>
      )}
      <Tool label={t`この頁を印刷`} onPress={() => window.print()}>
        <Trans>印刷</Trans>
      </Tool>
    </div>
  );
}

function Tool({
  label,
  off,
  onPress,
  children,
}: {
  label: string;
  off?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <Button aria-label={label} isDisabled={off ?? false} look="text" onPress={onPress} small>
      {children}
    </Button>
  );
}
