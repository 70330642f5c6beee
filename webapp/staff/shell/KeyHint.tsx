/** The key that does what the button or the link says, on it. */
export function KeyHint({ name }: { name: string }) {
  return <kbd className="rounded-4 border border-current px-1 font-mono text-[0.75rem]">{name}</kbd>;
}
