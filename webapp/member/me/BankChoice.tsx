import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ComboField, type Offered } from '../../kit/ComboField.tsx';
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

/** What a BankChoice takes: the numbers chosen so far. */
export interface BankChoiceProps {
  bank: string;
  bankError?: string | undefined;
  branchError?: string | undefined;
  onBank: (code: string) => void;
  onBranch: (code: string) => void;
}

/** Chooses a bank and a branch of it from the master, by number, kana or name. */
export function BankChoice({ bank, bankError, branchError, onBank, onBranch }: BankChoiceProps) {
  const [text, setText] = useState('');
  const [branchText, setBranchText] = useState('');
  const [{ data }] = useQuery({ query: BanksQuery, variables: { search: text.replace(/^\d+ /, '') } });
  const [{ data: found }] = useQuery({
    query: BranchesQuery,
    variables: { bank, search: branchText.replace(/^\d+ /, '') },
    pause: bank === '',
  });
  return (
    <div className="flex flex-col gap-6">
      <ComboField
        error={bankError}
        hint={<Trans>番号、カナ、名前</Trans>}
        id="bank"
        label={<Trans>銀行</Trans>}
        offered={(data?.banks ?? []).map(offer)}
        onChoose={(chosen) => {
          if (!chosen || chosen.id === bank) return;
          onBank(chosen.id);
          setBranchText('');
          onBranch('');
        }}
        onText={setText}
        text={text}
      />
      <ComboField
        error={branchError}
        hint={bank ? <Trans>番号、カナ、名前</Trans> : <Trans>先に銀行を選びます。</Trans>}
        id="branch"
        isDisabled={bank === ''}
        label={<Trans>支店</Trans>}
        offered={(found?.branches ?? []).map(offer)}
        onChoose={(chosen) => chosen && onBranch(chosen.id)}
        onText={setBranchText}
        text={branchText}
      />
    </div>
  );
}

function offer({ code, name, kana }: { code: string; name: string; kana: string }): Offered {
  return { id: code, name: `${code} ${name}`, more: kana };
}
