import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ComboField, type Offered } from '../../kit/ComboField.tsx';
import { graphql } from '../gen/gql.ts';

const CompaniesQuery = graphql(`
  query CompanyChoice($search: String!) {
    companies(search: $search, first: 20) {
      edges {
        node {
          id
          code
          name
          kana
        }
      }
    }
  }
`);

/** What a CompanyChoice takes. */
export interface CompanyChoiceProps {
  id: string;
  error?: string | undefined;
  onChoose: (company: Offered | undefined) => void;
}

/** Chooses a company by its number, name or kana. */
export function CompanyChoice({ id, error, onChoose }: CompanyChoiceProps) {
  const [text, setText] = useState('');
  const [{ data }] = useQuery({ query: CompaniesQuery, variables: { search: text } });
  const offered = (data?.companies.edges ?? []).map(({ node }) => ({
    id: node.id,
    name: node.name,
    more: <span className="font-mono">{node.code}</span>,
  }));
  return (
    <ComboField
      autoFocus
      error={error}
      hint={<Trans>事業所番号、名前、カナで探せます。</Trans>}
      id={id}
      label={<Trans>事業所</Trans>}
      offered={offered}
      onChoose={onChoose}
      onText={setText}
      text={text}
    />
  );
}
