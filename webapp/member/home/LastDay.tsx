import { Plural, Trans } from '@lingui/react/macro';
import { Icon } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { daysLeft, isNear } from './daysLeft.ts';

/** The last day to claim; once it is near, with the days that are left. */
export function LastDay({ day: last }: { day: string }) {
  const { day } = useFormat();
  const left = daysLeft(last, new Date());
  if (!isNear(left)) {
    return (
      <span className="text-[0.9375rem] text-solid-gray-700">
        <Trans>申請の期限 {day(last)}</Trans>
      </span>
    );
  }
  return (
    <span className="flex items-start gap-1 font-700 text-[0.9375rem] text-error-2">
      <Icon name="clock" size={20} />
      <span>
        {left === 0 ? <Trans>申請の期限は今日です</Trans> : <Plural other="申請の期限まであと#日" value={left} />}
        <span className="inline-block font-400">
          <Trans>（{day(last)}）</Trans>
        </span>
      </span>
    </span>
  );
}
