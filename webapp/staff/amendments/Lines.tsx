import { Trans } from '@lingui/react/macro';
import { useFieldWords } from './useFieldWords.ts';

/** A field that was changed. */
export interface Line {
  field: string;
  before: string;
  after: string;
}

/** What was changed, or would be: each field with what it says before and after. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  const word = useFieldWords();
  return (
    <table className="w-full text-left">
      <thead className="text-[0.9375rem] text-solid-gray-700">
        <tr>
          <th className="w-44 py-1 pr-3 font-400">
            <Trans>項目</Trans>
          </th>
          <th className="py-1 pr-3 font-400">
            <Trans>変更前</Trans>
          </th>
          <th className="py-1 font-400">
            <Trans>変更後</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ field, before, after }) => (
          <tr className="border-solid-gray-300 border-t align-top" key={`${field} ${before} ${after}`}>
            <th className="py-1 pr-3 font-400" scope="row">
              {word(field)}
            </th>
            <td className="whitespace-pre-line py-1 pr-3">{before || <Trans>（なし）</Trans>}</td>
            <td className="whitespace-pre-line py-1 font-700">{after || <Trans>（なし）</Trans>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
