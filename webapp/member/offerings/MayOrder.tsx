import { Trans } from '@lingui/react/macro';

/** How many a member may order at most, below the number that he chooses. */
export function MayOrder({ most }: { most: number }) {
  return (
    <p className="text-[0.9375rem] text-solid-gray-700">
      <Trans>いまお申し込みいただけるのは {most}枚 までです。</Trans>
    </p>
  );
}
