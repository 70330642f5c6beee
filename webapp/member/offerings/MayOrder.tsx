import { Trans } from '@lingui/react/macro';

/** How many a member may order at most, below the number that he chooses. */
export function MayOrder({ most }: { most: number }) {
  return (
    <p className="text-[0.9375rem] text-solid-gray-700">
      <Trans>いま申し込めるのは {most}枚 までです。</Trans>
    </p>
  );
}
