import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { BankAccountOwner } from '../gen/graphql.ts';
import { FormEnd } from '../shell/FormEnd.tsx';
import { useIssues } from '../shell/useIssues.ts';
import { AccountPlace, nowhere } from './AccountPlace.tsx';

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

/** What an AccountForm takes. */
export interface AccountFormProps {
  owner: BankAccountOwner;
  ownerId: string | null;
  /** The owner may have a passbook of ゆうちょ銀行, of which the 記号 and the 番号 are typed. */
  passbook?: boolean;
  /** What is wrong before it is sent. */
  check?: () => FieldIssue[];
  /** What stands above the fields, with the problem of each field by its id. */
  children: (at: (field: string) => string | undefined) => ReactNode;
  onDone: () => void;
  onCancel: () => void;
}

/** Enters an account from its paper; what the bank's file cannot hold is said at its field, character by character. */
export function AccountForm({ owner, ownerId, passbook = false, check, children, onDone, onCancel }: AccountFormProps) {
  const { t } = useLingui();
  const say = useToast();
  const [place, setPlace] = useState({ ...nowhere, passbook });
  const [holder, setHolder] = useState('');
  const [note, setNote] = useState('');
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const issuesOf = useIssues();
  const [{ fetching }, propose] = useMutation(Propose);
  const at = (field: string) => issues.find((issue) => issue.field === field)?.message;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const early = check?.() ?? [];
    if (early.length > 0) return setIssues(early);
    const { passbook: symbolised, symbol, number, ...bank } = place;
    const where = symbolised ? { symbol, number } : { ...bank, number };
    const { error, data } = await propose({ input: { owner, ownerId, ...where, holder, note } });
    const found = issuesOf({ error, problems: data?.bankAccountPropose.problems });
    setIssues(found);
    if (found.length > 0) return;
    say(t`口座を登録しました。別の担当者が確認すると使えます。`);
    onDone();
  };
  return (
    <form className="flex max-w-3xl flex-col gap-4" noValidate onSubmit={send}>
      <ErrorSummary issues={issues} />
      {children(at)}
      <AccountPlace
        at={at}
        choosing={passbook}
        onChange={(change) => setPlace((before) => ({ ...before, ...change }))}
        place={place}
      />
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
        <Button look="secondary" onPress={onCancel}>
          <Trans>やめる</Trans>
        </Button>
      </FormEnd>
    </form>
  );
}
