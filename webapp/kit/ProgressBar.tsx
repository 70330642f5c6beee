/** How much of something is done, from 0 to 1, with its words. */
export function ProgressBar({ label, done }: { label: string; done: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <div className="flex flex-col gap-1">
      <div className="flex justify-between gap-2 text-[0.9375rem]">
        <span>{label}</span>
        <span className="tabular-nums">{percent}%</span>
      </div>
      <progress
        aria-label={label}
        className="h-2 w-full appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-key-900 [&::-webkit-progress-bar]:bg-solid-gray-200 [&::-webkit-progress-value]:bg-key-900 [&::-webkit-progress-value]:transition-[width]"
        max={100}
        value={percent}
      />
    </div>
  );
}
