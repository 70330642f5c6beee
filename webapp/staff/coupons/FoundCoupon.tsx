import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { yen } from '../../kit/format.ts';
import { graphql } from '../gen/gql.ts';
import { day } from '../words/dates.ts';
import { useCouponWords } from './useCouponWords.ts';

const FindCoupon = graphql(`
  query CouponByCode($code: String!) {
    coupon(code: $code) {
      id
      status
      amount
      usableUntil
      agency {
        id
        name
      }
      member {
        id
        number
        name
      }
    }
  }
`);

/** A code has so many letters and digits, whatever stands between them. */
const whole = 12;

/** Whose coupon the typed code is, of which agency, how far it has come. */
export function FoundCoupon({ code }: { code: string }) {
  const word = useCouponWords();
  const complete = code.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '').length === whole;
  const [{ data, fetching }] = useQuery({
    query: FindCoupon,
    variables: { code },
    pause: !complete,
    requestPolicy: 'network-only',
  });
  const found = fetching ? undefined : data?.coupon; // that of the code before stands until its own has come
  return (
    <p aria-live="polite" className="min-h-12 rounded-8 bg-solid-gray-50 px-3 py-2" data-testid="found">
      {!complete && <Trans>番号を入れると、どなたの割引券かがここに出ます。</Trans>}
      {complete && !fetching && !found && <Trans>この番号の割引券はありません。</Trans>}
      {complete && found && (
        <span className="flex flex-wrap gap-x-4">
          <span className="font-700">{found.member?.name}</span>
          <span className="font-mono">{found.member?.number}</span>
          <span>{found.agency?.name}</span>
          <span className="tabular-nums">{yen(found.amount ?? 0)}</span>
          <span>
            <Trans>{day(found.usableUntil ?? '')} まで使える</Trans>
          </span>
          <span className="font-700">{word(found.status)}</span>
        </span>
      )}
    </p>
  );
}
