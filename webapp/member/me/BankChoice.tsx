import { useState } from 'react';
import { useQuery } from 'urql';
import { BankFields, type BankFieldsProps } from '../../kit/BankFields.tsx';
import { graphql } from '../gen/gql.ts';

const BanksQuery = graphql(`
  query BankPlaces($search: String!) {
    banks(search: $search) {
      code
      name
      kana
    }
  }
`);

const BranchesQuery = graphql(`
  query BranchPlaces($bank: String!, $search: String!) {
    branches(bank: $bank, search: $search) {
      code
      name
      kana
    }
  }
`);

/** What a BankChoice takes: the bank chosen so far, and what is wrong. */
export type BankChoiceProps = Pick<BankFieldsProps, 'bank' | 'bankError' | 'branchError' | 'onBank' | 'onBranch'>;

/** BankFields over the master that the server keeps. */
export function BankChoice(props: BankChoiceProps) {
  const [search, setSearch] = useState('');
  const [branchSearch, setBranchSearch] = useState('');
  const [{ data }] = useQuery({ query: BanksQuery, variables: { search } });
  const [{ data: found, operation }] = useQuery({
    query: BranchesQuery,
    variables: { bank: props.bank, search: branchSearch },
    pause: props.bank === '',
  });
  return (
    <BankFields
      {...props}
      banks={data?.banks ?? []}
      // those of the bank before stand until its own have come
      branches={(operation?.variables.bank === props.bank && found?.branches) || []}
      onSearchBanks={setSearch}
      onSearchBranches={setBranchSearch}
    />
  );
}
