import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Select } from '../../kit/Select.tsx';
import { graphql } from '../gen/gql.ts';

const AgencyChoices = graphql(`
  query AgencyChoices {
    agencies(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** What an AgencySelect takes. */
export interface AgencySelectProps {
  value: string;
  error: string | undefined;
  onChange: (id: string) => void;
  /** What is asked; without it, which agency. */
  label?: ReactNode;
  id?: string;
}

/** Chooses one of the travel agencies. */
export function AgencySelect({ value, error, onChange, label, id = 'ownerId' }: AgencySelectProps) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: AgencyChoices });
  const agencies = data?.agencies.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  return (
    <Select
      error={error}
      id={id}
      label={label ?? <Trans>旅行会社</Trans>}
      onChange={onChange}
      options={[{ value: '', label: t`選んでください` }, ...agencies]}
      value={value}
    />
  );
}
