import { Trans } from '@lingui/react/macro';

/** A condition of who may order or take part. */
export interface Term {
  kind: 'ENROLLED' | 'AGE' | 'AREA';
  months: number;
  from: number;
  until: number;
  areas: readonly string[];
}

const oldest = 150;

/** Who may order or take part, a line a condition; the same words on the phone and at the terminal. */
export function Eligible({ terms }: { terms: readonly Term[] }) {
  return (
    <ul>
      {terms.map((term) => (
        <li key={term.kind}>
          <Words term={term} />
        </li>
      ))}
    </ul>
  );
}

function Words({ term: { kind, months, from, until, areas } }: { term: Term }) {
  if (kind === 'ENROLLED') return <Trans>加入から{months}か月以上の方</Trans>;
  if (kind === 'AREA') return <Trans>お住まいの郵便番号が {areas.join('・')} で始まる方</Trans>;
  if (until >= oldest) return <Trans>お申込みの日に{from}歳以上の方</Trans>;
  if (from === 0) return <Trans>お申込みの日に{until}歳までの方</Trans>;
  return (
    <Trans>
      お申込みの日に{from}歳から{until}歳までの方
    </Trans>
  );
}
