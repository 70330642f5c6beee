import { Trans } from '@lingui/react/macro';

/** What a ShareNote takes: how many tickets or places there are in the year's table. */
export interface ShareNoteProps {
  places: number;
  ticket: boolean;
}

/** Says of what the shares of companies of a size or an area are. */
export function ShareNote({ places, ticket }: ShareNoteProps) {
  const all = places.toLocaleString('ja-JP');
  return (
    <p className="text-[0.875rem] text-solid-gray-700">
      {ticket ? (
        <Trans>
          枚数に占める割合は、この年度に申込みのあったチケットの枚数の合計{all}
          枚のうち、売れた枚数の割合です。端数は切り捨てます。
        </Trans>
      ) : (
        <Trans>
          定員に占める割合は、この年度に申込みのあったイベントの定員の合計{all}
          名のうち、支払い済みの人数の割合です。端数は切り捨てます。
        </Trans>
      )}
    </p>
  );
}
