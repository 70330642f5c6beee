import { useLingui } from '@lingui/react/macro';
import { readBulk, readChanges } from './entries.ts';
import { useNames } from './useNames.ts';

/** What an operation changed: of each row what was done with it, what it is, its key, and which of its columns were set. */
export function Changes({ text }: { text: string }) {
  const names = useNames();
  const word = useOpWord();
  return (
    <ul className="flex max-w-88 flex-col gap-1">
      {readChanges(text).map(({ key, op, noun, id, columns }) => (
        <li key={key}>
          {names.noun(noun)} {word(op)} <span className="break-all font-mono text-[0.75rem]">{id}</span>
          <span className="block text-[0.8125rem] text-solid-gray-700">{names.columns(noun, columns)}</span>
        </li>
      ))}
    </ul>
  );
}

function useOpWord(): (op: string) => string {
  const { t } = useLingui();
  const words: Record<string, string> = {
    OpCreate: t`作成`,
    OpUpdate: t`変更`,
    OpUpdateOne: t`変更`,
    OpDelete: t`削除`,
    OpDeleteOne: t`削除`,
  };
  return (op) => {
    const bulk = readBulk(op);
    if (!bulk) return words[op] ?? op;
    const { made, changed } = bulk;
    return changed > 0 ? t`作成${made}件・変更${changed}件` : t`作成${made}件`;
  };
}
