import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon } from '../../kit/icons.tsx';
import { day, dayWithEra } from '../words/dates.ts';
import { Name } from '../words/PersonName.tsx';
import type { Comparison } from './comparisons.ts';

/** A fact on file beside the same as claimed; what differs is marked by a word, a picture and a colour. */
export function Point({ name, point }: { name: string; point: Comparison }) {
  const [from, until] = point.onFile?.split(' ') ?? [];
  const outside = point.what === 'membership';
  const onFile = outside
    ? `${day(from ?? '')} – ${until ? day(until) : ''}`
    : point.onFile && shown(point, point.onFile);
  const claimed = point.claimed && !outside && shown(point, point.claimed);
  const differs = point.agrees === false;
  return (
    <tr className={`border-b border-solid-gray-200 align-top ${differs ? 'bg-red-50' : ''}`}>
      <th className="py-1 pr-2 text-left font-400 text-solid-gray-700" scope="row">
        {name}
      </th>
      <td className="py-1 pr-2 tabular-nums">{onFile ?? <span className="text-solid-gray-600">–</span>}</td>
      <td className="py-1 tabular-nums">
        {claimed}
        {point.agrees !== undefined && <Agreement what={point.what} differs={differs} />}
      </td>
    </tr>
  );
}

function shown({ what }: Comparison, value: string): ReactNode {
  if (what === 'event') return dayWithEra(value);
  if (what === 'place') return `〒${value.slice(0, 3)}-${value.slice(3)}`;
  return <Name text={value} />;
}

function Agreement({ differs, what }: { differs: boolean; what: Comparison['what'] }) {
  const outside = what === 'membership';
  return (
    <span
      className={`ml-2 inline-flex items-center gap-0.5 align-bottom font-700 text-[0.8125rem] ${differs ? 'text-error-2' : 'text-success-2'}`}
    >
      <Icon name={differs ? 'warn' : 'check'} size={16} />
      {differs ? (
        outside ? (
          <Trans>期間の外</Trans>
        ) : (
          <Trans>違います</Trans>
        )
      ) : outside ? (
        <Trans>期間の内</Trans>
      ) : (
        <Trans>一致</Trans>
      )}
    </span>
  );
}

/** A fact that only one side knows. */
export function Line({ name, onFile, claimed }: { name: string; onFile?: ReactNode; claimed?: ReactNode }) {
  return (
    <tr className="border-b border-solid-gray-200 align-top">
      <th className="py-1 pr-2 text-left font-400 text-solid-gray-700" scope="row">
        {name}
      </th>
      <td className="py-1 pr-2 tabular-nums">{onFile}</td>
      <td className="py-1 tabular-nums">{claimed}</td>
    </tr>
  );
}
