import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { useToast } from '../../kit/Toast.tsx';
import type { TillFactsFragment } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { TillClosing } from './TillClosing.tsx';
import { TillCloseDocument, TillRecountDocument } from './tillQueries.ts';

/** What a StepTill takes. */
export interface StepTillProps {
  till: TillFactsFragment;
  step: 'close' | 'recount';
  onClose: () => void;
  onDone: () => void;
}

/** Closes a day that somebody else counted, or has it be counted again. */
export function StepTill({ till, step, onClose, onDone }: StepTillProps) {
  const { t } = useLingui();
  const say = useToast();
  const [, close] = useMutation(TillCloseDocument);
  const [, recount] = useMutation(TillRecountDocument);
  const closing = step === 'close';
  const input = { id: till.id, version: till.version };
  const send = () =>
    closing
      ? close({ input }).then(({ error, data }) => ({ error, problems: data?.tillClose.problems }))
      : recount({ input }).then(({ error, data }) => ({ error, problems: data?.tillRecount.problems }));
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(closing ? t`この日を締めました。` : t`数え直しに戻しました。`);
        onDone();
      }}
      onSend={send}
      plain
      title={closing ? <Trans>この日を締める</Trans> : <Trans>数え直しに戻す</Trans>}
      verb={closing ? <Trans>締める</Trans> : <Trans>戻す</Trans>}
    >
      {() => (
        <>
          <TillClosing till={till} />
          <p>
            {closing ? (
              <Trans>
                締めると、この日付での受け取り、返金、引渡しはもう登録できません。締めは取り消せません。ご自身で現金を確かめてください。
              </Trans>
            ) : (
              <Trans>入力された現金を消します。もう一度数えて入力してください。</Trans>
            )}
          </p>
        </>
      )}
    </AskDialog>
  );
}
