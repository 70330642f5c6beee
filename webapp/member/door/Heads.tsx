import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/icons.tsx';

/** What a Heads takes. */
export interface HeadsProps {
  /** The bands of companions; the member stands in front of them. */
  bands: readonly string[];
  heads: number[];
  /** How many of each may come in. */
  most: readonly number[];
  onChange: (heads: number[]) => void;
}

/** How many of each band come in now: all of them, unless somebody is late. */
export function Heads({ bands, heads, most, onChange }: HeadsProps) {
  const { t } = useLingui();
  const set = (at: number, by: number) => onChange(heads.map((n, i) => (i === at ? n + by : n)));
  return (
    <ul>
      {[t`会員`, ...bands].map((band, at) => {
        const n = heads[at] ?? 0;
        const upTo = most[at] ?? 0;
        if (upTo === 0) return null;
        return (
          <li className="flex items-center justify-between gap-3 border-solid-gray-420 border-t py-2" key={band}>
            <span className="text-std-18B-160">{band}</span>
            <span className="flex items-center gap-2">
              <Button
                aria-label={t`${band}を1名減らす`}
                isDisabled={n === 0}
                look="secondary"
                onPress={() => set(at, -1)}
              >
                <span aria-hidden="true">−</span>
              </Button>
              <span className="min-w-16 text-center text-std-24B-150 tabular-nums">
                <Trans>{n}名</Trans>
              </span>
              <Button
                aria-label={t`${band}を1名増やす`}
                isDisabled={n === upTo}
                look="secondary"
                onPress={() => set(at, 1)}
              >
                <Icon name="plus" size={20} />
              </Button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
