import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '../../kit/Notice.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { Corrections } from '../claims/Corrections.tsx';
import type { WalkClaim } from './useClaim.ts';

/** What the office asked for when it returned a claim. */
export function AskedFor({ claim }: { claim: WalkClaim }) {
  const asked = claim.decisions.edges.map((edge) => edge.node).filter((one) => one.step === 'RETURNED');
  const last = asked.at(-1);
  return (
    <Notice title={<Trans>事務局からの確認のお願い</Trans>} tone="warning">
      <Corrections message={last?.message} of={last?.corrections} />
    </Notice>
  );
}

/** What the member answers. */
export function ReplyField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useLingui();
  return (
    <TextField
      hint={t`直したところや、お伝えになりたいことがあればお書きください。`}
      id="reply"
      label={t`事務局への回答`}
      onChange={onChange}
      optional
      rows={4}
      value={value}
    />
  );
}
