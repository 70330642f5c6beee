import { useLingui } from '@lingui/react/macro';
import { Icon, type IconName } from '../../kit/icons.tsx';
import type { QueueWays } from './queueWays.ts';

/** The ways to the other pages of the queue. */
export function QueuePages({ onPrevious, onNext }: QueueWays) {
  const { t } = useLingui();
  return (
    <span className="flex gap-1">
      <Way icon="left" label={t`前の30件`} onPress={onPrevious} />
      <Way icon="right" label={t`次の30件`} onPress={onNext} />
    </span>
  );
}

function Way({ icon, label, onPress }: { icon: IconName; label: string; onPress: (() => void) | undefined }) {
  return (
    <button
      aria-disabled={!onPress}
      aria-label={label}
      className="focus-mark flex h-7 w-7 cursor-pointer items-center justify-center rounded-6 border border-solid-gray-600 text-key-900 hover:bg-key-50 aria-disabled:cursor-default aria-disabled:border-solid-gray-300 aria-disabled:text-solid-gray-300"
      onClick={onPress}
      title={label}
      type="button"
    >
      <Icon name={icon} size={18} />
    </button>
  );
}
