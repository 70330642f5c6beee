import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { useMe } from '../shell/viewer.ts';
import type { RuleDraft } from './draft.ts';
import { StepDialog } from './StepDialog.tsx';
import { type Step, stepsOf, useStepWords } from './steps.ts';

/** What can be done with the draft now, each by its key and after one question. */
export function DraftSteps({ draft, reread }: { draft: RuleDraft; reread: () => void }) {
  const { roles } = useMe();
  const words = useStepWords();
  const { t } = useLingui();
  const [asked, ask] = useState<Step>();
  const steps = stepsOf(draft, roles);
  useKeys(steps.map((step) => ({ key: words[step].key, says: words[step].name, run: () => ask(step) })));
  if (draft.status === 'APPROVED' || draft.status === 'WITHDRAWN') return null;
  return (
    <section aria-label={t`この案の手続き`} className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-3">
        {steps.map((step) => (
          <Button
            key={step}
            look={step === 'propose' || step === 'approve' ? 'primary' : 'secondary'}
            onPress={() => ask(step)}
            small
          >
            {words[step].name}
            <KeyHint name={words[step].key} />
          </Button>
        ))}
      </div>
      {draft.status === 'DRAFT' && !steps.includes('propose') && (
        <p className="text-[0.9375rem] text-solid-gray-700">
          <Trans>案を保存して試算が終わると、提案できます。</Trans>
        </p>
      )}
      {draft.status === 'PROPOSED' && draft.mine && (
        <p className="text-[0.9375rem] text-solid-gray-700">
          <Trans>ご自身がたずさわった案です。承認は別の承認者が行います。</Trans>
        </p>
      )}
      {asked && <StepDialog draft={draft} onClose={() => ask(undefined)} reread={reread} step={asked} />}
    </section>
  );
}
