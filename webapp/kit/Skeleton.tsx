import { useLingui } from '@lingui/react/macro';

/** Grey bars of the final size while something loads; `lines` of text, or a box of the given classes. */
export function Skeleton({ lines = 3, box }: { lines?: number; box?: string }) {
  const { t } = useLingui();
  const bar = 'animate-pulse rounded-8 bg-solid-gray-100 motion-reduce:animate-none';
  return (
    <div aria-busy="true" aria-label={t`読み込んでいます`} className="flex flex-col gap-3" role="status">
      {box && <div className={`${bar} ${box}`} />}
      {!box &&
        Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all the same and never move.
          <div className={`${bar} h-6 ${line === lines - 1 ? 'w-3/5' : 'w-full'}`} key={line} />
        ))}
    </div>
  );
}
