import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { BankAccountType } from '../gen/graphql.ts';
import { FormEnd } from '../shell/FormEnd.tsx';
import { useKeys } from '../shell/keys.ts';
import { useIssues } from '../shell/useIssues.ts';
import { BankChoice } from './BankChoice.tsx';
import { type Owner, OwnerChoice } from './OwnerChoice.tsx';
import { useAccountWords } from './useAccountWords.ts';

const Propose = graphql(`
  mutation BankAccountPropose($input: BankAccountProposeInput!) {
    bankAccountPropose(input: $input) {
      account {
        id
        state
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Enters the account of a company, of an agency or the scheme's own; it counts once somebody else has confirmed it. */
export default function ProposeAccount() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const say = useToast();
  const words = useAccountWords();
  const [owner, setOwner] = useState<Owner>('COMPANY');
  const [ownerId, setOwnerId] = useState<string>();
  const [bank, setBank] = useState('');
  const [branch, setBranch] = useState('');
  const [type, setType] = useState<BankAccountType>('ORDINARY');
  const [number, setNumber] = useState('');
  const [holder, setHolder] = useState('');
  const [note, setNote] = useState('');
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const issuesOf = useIssues();
  const [{ fetching }, propose] = useMutation(Propose);
  useKeys([{ key: 'Escape', says: t`口座の一覧へ`, run: () => go('/accounts') }]);
  const at = (field: string) => issues.find((issue) => issue.field === field)?.message;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (owner === 'COMPANY' && !ownerId) return setIssues([{ field: 'ownerId', message: t`事業所を選んでください。` }]);
    const input = {
      owner,
      ownerId: owner === 'SCHEME' ? null : (ownerId ?? ''),
      bank,
      branch,
      type,
      number,
      holder,
      note,
    };
    const { error, data } = await propose({ input });
    const found = issuesOf({ error, problems: data?.bankAccountPropose.problems });
    setIssues(found);
    if (found.length > 0) return;
    say(t`口座を登録しました。別の担当者が確認すると使えます。`);
    go('/accounts');
  };
  return (
    <DeskPage title={t`口座を登録`}>
      <form className="flex max-w-3xl flex-col gap-4" noValidate onSubmit={send}>
        <ErrorSummary issues={issues} />
        <OwnerChoice
          error={at('ownerId')}
          onChange={(next, id) => {
            setOwner(next);
            setOwnerId(id);
          }}
          owner={owner}
          ownerId={ownerId}
        />
        <BankChoice
          bank={bank}
          bankError={at('bank')}
          branchError={at('branch')}
          onBank={setBank}
          onBranch={setBranch}
        />
        <div className="grid grid-cols-2 gap-4">
          <Select
            error={at('type')}
            id="type"
            label={<Trans>預金種目</Trans>}
            onChange={(value) => setType(value as BankAccountType)}
            options={words.types}
            value={type}
          />
          <TextField
            autoComplete="off"
            error={at('number')}
            id="number"
            inputMode="numeric"
            label={<Trans>口座番号</Trans>}
            mono
            onChange={setNumber}
            value={number}
          />
        </div>
        <div className="grid grid-cols-2 gap-4">
          <TextField
            autoComplete="off"
            error={at('holder')}
            hint={<Trans>通帳のとおりのカナ。全角でも半角でも入力でき、銀行へ送る形に直します。</Trans>}
            id="holder"
            label={<Trans>口座名義</Trans>}
            onChange={setHolder}
            value={holder}
          />
          <TextField
            autoComplete="off"
            error={at('note')}
            hint={<Trans>何で確かめたか。例：口座振込依頼書（2026年4月1日付）</Trans>}
            id="note"
            label={<Trans>覚書</Trans>}
            onChange={setNote}
            optional
            value={note}
          />
        </div>
        <FormEnd>
          <Button isPending={fetching} type="submit">
            <Trans>登録する</Trans>
          </Button>
          <Button look="secondary" onPress={() => go('/accounts')}>
            <Trans>やめる</Trans>
          </Button>
        </FormEnd>
      </form>
    </DeskPage>
  );
}
