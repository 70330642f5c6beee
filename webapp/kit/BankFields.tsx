import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ComboField, type Offered } from './ComboField.tsx';

/** A bank or a branch of the master: its number, its name and the reading. */
export interface Place {
  code: string;
  name: string;
  kana: string;
}

/** What BankFields take: the bank chosen so far, what is wrong, and what the caller found for what was typed. */
export interface BankFieldsProps {
  bank: string;
  bankError?: string | undefined;
  branchError?: string | undefined;
  onBank: (code: string) => void;
  onBranch: (code: string) => void;
  banks: readonly Place[];
  branches: readonly Place[];
  onSearchBanks: (search: string) => void;
  onSearchBranches: (search: string) => void;
}

/** Chooses a bank and a branch of it from the master, by number, kana or name. */
export function BankFields({ bank, onBank, onBranch, ...props }: BankFieldsProps) {
  const [text, setText] = useState('');
  const [branchText, setBranchText] = useState('');
  const searchBranches = (typed: string) => {
    setBranchText(typed);
    props.onSearchBranches(searched(typed));
  };
  return (
    <div className="grid gap-x-4 gap-y-6 sm:grid-cols-2">
      <ComboField
        error={props.bankError}
        hint={<Trans>番号、カナ、名前</Trans>}
        id="bank"
        label={<Trans>銀行</Trans>}
        offered={props.banks.map(offer)}
        onChoose={(chosen) => {
          if (!chosen || chosen.id === bank) return;
          onBank(chosen.id);
          searchBranches('');
          onBranch('');
        }}
        onText={(typed) => {
          setText(typed);
          props.onSearchBanks(searched(typed));
        }}
        text={text}
      />
      <ComboField
        error={props.branchError}
        hint={bank ? <Trans>番号、カナ、名前</Trans> : <Trans>先に銀行を選びます。</Trans>}
        id="branch"
        isDisabled={bank === ''}
        label={<Trans>支店</Trans>}
        offered={props.branches.map(offer)}
        onChoose={(chosen) => chosen && onBranch(chosen.id)}
        onText={searchBranches}
        text={branchText}
      />
    </div>
  );
}

function offer({ code, name, kana }: Place): Offered {
  return { id: code, name: `${code} ${name}`, more: kana };
}

/** What is looked up for what stands in the box: of a chosen "0001 みずほ" the name. */
function searched(typed: string): string {
  return typed.replace(/^\d+ /, '');
}
