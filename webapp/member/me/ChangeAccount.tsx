import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { RadioList } from '../../kit/RadioList.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { BankAccountType, OwnAccountProposeMutation } from '../gen/graphql.ts';
import { Back } from '../shell/Back.tsx';
import { FormPage } from '../shell/FormPage.tsx';
import { issueAt } from '../shell/issues.ts';
import { useSend } from '../shell/useSend.ts';
import { BankChoice } from './BankChoice.tsx';

const OwnAccountProposeDocument = graphql(`
  mutation OwnAccountPropose($input: OwnAccountProposeInput!) {
    ownAccountPropose(input: $input) {
      account {
        id
      }
      problems {
        field
        message
      }
    }
  }
`);

const problemsOf = (data: OwnAccountProposeMutation) => data.ownAccountPropose.problems;

/** An account of my own for my benefits: ゆうちょ銀行 by the passbook's symbol, or another bank; it counts once staff confirm it. */
export default function ChangeAccount() {
  const { t } = useLingui();
  const say = useToast();
  const [, go] = useLocation();
  const [yucho, setYucho] = useState(true);
  const [symbol, setSymbol] = useState('');
  const [bank, setBank] = useState('');
  const [branch, setBranch] = useState('');
  const [type, setType] = useState<BankAccountType>('ORDINARY');
  const [number, setNumber] = useState('');
  const [holder, setHolder] = useState('');
  const { send, issues, sending } = useSend(OwnAccountProposeDocument, problemsOf);
  const propose = async () => {
    const place = yucho ? { symbol } : { bank, branch, type };
    if (!(await send({ input: { ...place, number, holder } }))) return;
    say(t`受取口座をお預かりしました。事務局が確認すると使えます。`);
    go('/me');
  };
  return (
    <FormPage
      above={
        <Back href="/me">
          <Trans>登録内容</Trans>
        </Back>
      }
      issues={issues}
      onSubmit={propose}
      sending={sending}
      submit={<Trans>この口座を届け出る</Trans>}
      title={t`給付金の受取口座`}
    >
      <p>
        <Trans>ご本人名義の口座に限ります。通帳またはキャッシュカードをご用意ください。</Trans>
      </p>
      <RadioList
        choices={[
          { value: 'yucho', label: <Trans>ゆうちょ銀行</Trans>, note: <Trans>通帳の記号と番号を入力します。</Trans> },
          { value: 'bank', label: <Trans>ほかの銀行</Trans> },
        ]}
        id="kind"
        label={t`銀行の種類`}
        onChange={(value) => setYucho(value === 'yucho')}
        value={yucho ? 'yucho' : 'bank'}
      />
      {yucho ? (
        <TextField
          autoComplete="off"
          error={issueAt(issues, 'symbol')}
          hint={t`1から始まる5桁の数字`}
          id="symbol"
          inputMode="numeric"
          label={t`記号`}
          onChange={setSymbol}
          value={symbol}
        />
      ) : (
        <>
          <BankChoice
            bank={bank}
            bankError={issueAt(issues, 'bank')}
            branchError={issueAt(issues, 'branch')}
            onBank={setBank}
            onBranch={setBranch}
          />
          <RadioList
            choices={[
              { value: 'ORDINARY', label: <Trans>普通</Trans> },
              { value: 'CURRENT', label: <Trans>当座</Trans> },
              { value: 'SAVINGS', label: <Trans>貯蓄</Trans> },
            ]}
            error={issueAt(issues, 'type')}
            id="type"
            label={t`預金の種類`}
            onChange={(value) => setType(value as BankAccountType)}
            value={type}
          />
        </>
      )}
      <TextField
        autoComplete="off"
        error={issueAt(issues, 'number')}
        id="number"
        inputMode="numeric"
        label={yucho ? t`番号` : t`口座番号`}
        onChange={setNumber}
        value={number}
      />
      <TextField
        autoComplete="off"
        error={issueAt(issues, 'holder')}
        hint={t`通帳のとおり、カナで入力してください。`}
        id="holder"
        label={t`口座名義（カナ）`}
        onChange={setHolder}
        value={holder}
      />
    </FormPage>
  );
}
