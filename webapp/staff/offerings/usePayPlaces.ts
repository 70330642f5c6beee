import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gen/gql.ts';

const PayPlacesDocument = graphql(`
  query PayPlaces {
    payPlaces
  }
`);

/** Where members may pay for a ticket, as the choices of one box: a card where a payment provider is set up. */
export function usePayPlaces() {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: PayPlacesDocument });
  const choices = [
    { value: 'COUNTER', label: t`窓口` },
    { value: 'SLIP', label: t`払込票（銀行振込）` },
    { value: 'COUNTER SLIP', label: t`窓口か払込票` },
  ];
  if (!data?.payPlaces.includes('CARD')) return choices;
  return [
    ...choices,
    { value: 'CARD', label: t`カード` },
    { value: 'COUNTER CARD', label: t`窓口かカード` },
    { value: 'SLIP CARD', label: t`払込票かカード` },
    { value: 'COUNTER SLIP CARD', label: t`窓口か払込票かカード` },
  ];
}
