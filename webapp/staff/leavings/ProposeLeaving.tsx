import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { parseDay } from '../../kit/caldate.ts';
import { DateField } from '../../kit/DateField.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { useLeavingWords } from './useLeavingWords.ts';

const Propose = graphql(`
  mutation LeavingCorrectionPropose($input: LeavingCorrectionProposeInput!) {
    leavingCorrectionPropose(input: $input) {
      correction {
        id
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What a ProposeLeaving takes. */
export interface ProposeLeavingProps {
  member: string;
  /** The day in the ledger; none where the member has not left. */
  was: string | null | undefined;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Enters the right leaving day of a member, with the reason. */
export function ProposeLeaving({ member, was, onClose, onDone }: ProposeLeavingProps) {
  const { t } = useLingui();
  const { left } = useLeavingWords();
  const [on, setOn] = useState('');
  const [stayed, setStayed] = useState(false);
  const [reason, setReason] = useState('');
  const [, propose] = useMutation(Propose);
  const send = () => {
    const parsed = parseDay(on);
    if (!stayed && !('day' in parsed)) return [{ field: 'leftOn', message: t`正しい退会日を入力してください。` }];
    const leftOn = !stayed && 'day' in parsed ? parsed.day : null;
    return propose({ input: { member, was: was ?? null, leftOn, reason: reason.trim() } }).then(({ error, data }) => ({
      error,
      problems: data?.leavingCorrectionPropose.problems,
    }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => onDone(t`訂正を登録しました。承認者が確認すると、台帳に入ります。`)}
      onSend={send}
      title={<Trans>退会日を訂正する</Trans>}
      verb={<Trans>登録する</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>台帳の退会日：{left(was)}</Trans>
          </p>
          {!stayed && (
            <DateField
              autoFocus
              error={at('leftOn')}
              id="leftOn"
              label={<Trans>正しい退会日</Trans>}
              onChange={setOn}
              value={on}
            />
          )}
          {was && (
            <Checkbox isSelected={stayed} onChange={setStayed}>
              <Trans>退会していない（退会日を消す）</Trans>
            </Checkbox>
          )}
          <TextField
            autoComplete="off"
            error={at('reason')}
            hint={<Trans>何の書類の、いつの日付によるかを書きます。</Trans>}
            id="reason"
            label={<Trans>訂正する理由</Trans>}
            onChange={setReason}
            value={reason}
          />
        </>
      )}
    </AskDialog>
  );
}
