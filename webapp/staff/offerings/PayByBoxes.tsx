import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { graphql } from '../gen/gql.ts';
import type { PayBy } from '../gen/graphql.ts';

const PayPlacesDocument = graphql(`
  query PayPlaces {
    payPlaces
  }
`);

/** What PayByBoxes take: the ways that are marked, with a space between them. */
export interface PayByBoxesProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** The ways in which members may pay for a ticket or an event, each with its box: a card where a payment provider is set up. */
export function PayByBoxes({ value, onChange, error }: PayByBoxesProps) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: PayPlacesDocument });
  const words: Record<PayBy, string> = {
    COUNTER: t`窓口`,
    SLIP: t`払込票（銀行振込）`,
    CARD: t`カード`,
    COMPANY: t`会社の請求書`,
  };
  const ways = (Object.keys(words) as PayBy[]).filter((way) => way !== 'CARD' || data?.payPlaces.includes(way));
  const marked = value.split(' ').filter(Boolean);
  const toggle = (way: PayBy, on: boolean) =>
    onChange(ways.filter((one) => (one === way ? on : marked.includes(one))).join(' '));
  return (
    <fieldset aria-describedby={error && 'payBy-error'} id="payBy" tabIndex={-1}>
      <legend className="font-700">
        <Trans>支払いの場所</Trans>
      </legend>
      <div className="flex flex-wrap gap-x-6">
        {ways.map((way) => (
          <Checkbox isSelected={marked.includes(way)} key={way} onChange={(on) => toggle(way, on)}>
            {words[way]}
          </Checkbox>
        ))}
      </div>
      {error && (
        <p className="text-error-2" id="payBy-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
