import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { BankAccountOwner, BankAccountState, BankAccountType } from '../gen/graphql.ts';
import { Name } from '../words/PersonName.tsx';
import { useAccountWords } from './useAccountWords.ts';

/** An account as the list has it. */
export interface Account {
  id: string;
  version: number;
  owner: BankAccountOwner;
  state: BankAccountState;
  bank?: string | null;
  bankName?: string | null;
  branch?: string | null;
  branchName?: string | null;
  type?: BankAccountType | null;
  number?: string | null;
  holder?: string | null;
  note?: string | null;
  proposedBy?: { id: string; name?: string | null } | null;
  company?: { code: string; name: string } | null;
  member?: { number?: string | null; name?: string | null } | null;
  claim?: { id: string; reference: string; heirName?: string | null; member: { name?: string | null } } | null;
  agency?: { name: string } | null;
}

/** What an account is: whose, where, in which name. */
export function AccountFacts({ account }: { account: Account }) {
  const words = useAccountWords();
  const { owner, company, member, claim, agency, bank, bankName, branch, branchName, type, number, holder, note } =
    account;
  const lines: [string, ReactNode, ReactNode][] = [
    [
      'owner',
      <Trans key="owner">持ち主</Trans>,
      `${words.owner(owner)} ${company?.name ?? member?.name ?? agency?.name ?? claim?.heirName ?? ''}`,
    ],
    ['claim', <Trans key="claim">申請</Trans>, claim && <OfClaim {...claim} />],
    ['bank', <Trans key="bank">銀行</Trans>, `${bank} ${bankName}`],
    ['branch', <Trans key="branch">支店</Trans>, `${branch} ${branchName}`],
    ['type', <Trans key="type">種目</Trans>, type && words.type(type)],
    ['number', <Trans key="number">口座番号</Trans>, number && <span className="font-mono">{number}</span>],
    ['holder', <Trans key="holder">名義</Trans>, holder],
    ['note', <Trans key="note">覚書</Trans>, note],
  ];
  return (
    <dl className="grid grid-cols-[6rem_1fr] gap-x-4 gap-y-1">
      {lines
        .filter(([, , value]) => value)
        .map(([key, name, value]) => (
          <div className="contents" key={key}>
            <dt className="text-solid-gray-700">{name}</dt>
            <dd className="whitespace-pre-wrap">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function OfClaim({ id, reference, member }: NonNullable<Account['claim']>) {
  return (
    <>
      <Link className="link focus-mark font-mono" href={`/claims/${id}`}>
        {reference}
      </Link>{' '}
      <Trans>
        故 <Name text={member.name ?? ''} /> 様
      </Trans>
    </>
  );
}
