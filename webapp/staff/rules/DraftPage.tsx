import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { day } from '../words/dates.ts';
import { useWords } from '../words/useWords.ts';
import { Comparison } from './Comparison.tsx';
import { DraftForm } from './DraftForm.tsx';
import { DraftState } from './DraftState.tsx';
import { DraftSteps } from './DraftSteps.tsx';
import { DraftQuery, type RuleDraft } from './draft.ts';
import { Trial } from './Trial.tsx';
import { typedOf } from './typed.ts';
import { useWhileTried } from './useWhileTried.ts';

/** A draft: what it says at the left, at the right what it changes, what that would cost, and the steps to take. */
export default function DraftPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const words = useWords();
  const [{ data, error }, again] = useQuery({
    query: DraftQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => again({ requestPolicy: 'network-only' });
  const draft = data?.ruleDraft;
  useWhileTried(draft?.trial, reread);
  const up = () => go(draft ? `/rules/${draft.kind.id}` : '/rules');
  useKeys([{ key: 'Escape', says: t`この給付の規程へ`, run: up }]);
  return (
    <DeskPage
      bar={draft && <DraftState status={draft.status} />}
      title={draft ? t`${words.kind(draft.kind)}：${day(draft.inForceFrom)} からの案` : t`規程を変える案`}
    >
      {error && !data && <Trouble error={error} onRetry={reread} />}
      {!data && !error && <Skeleton lines={12} />}
      {data && !draft && <EmptyState title={<Trans>この案は見つかりません</Trans>} />}
      {draft && (
        <div className="grid grid-cols-[1fr_34rem] items-start gap-10 pb-8">
          {draft.status === 'DRAFT' ? <Editing draft={draft} reread={reread} /> : <Said draft={draft} />}
          <div className="flex flex-col gap-6">
            <DraftSteps draft={draft} reread={reread} />
            <Comparison lines={draft.comparison} />
            <Trial draft={draft} reread={reread} />
          </div>
        </div>
      )}
    </DeskPage>
  );
}

/** The form begins anew where somebody has changed what the draft says, and keeps what is typed where it was only tried. */
function Editing({ draft, reread }: { draft: RuleDraft; reread: () => void }) {
  const { inForceFrom, ends, award, conditions, proofs, unattended, samplePercent, note } = draft;
  return (
    <div className="flex flex-col gap-4">
      {draft.answer && (
        <Notice title={<Trans>もどされた理由</Trans>} tone="warning">
          {draft.answer}
        </Notice>
      )}
      <DraftForm
        begin={typedOf(draft, draft.inForceFrom, draft.note)}
        draft={{ id: draft.id, version: draft.version }}
        key={JSON.stringify([inForceFrom, ends, award, conditions, proofs, unattended, samplePercent, note])}
        kindId={draft.kind.id}
        onSaved={reread}
      />
    </div>
  );
}

function Said({ draft }: { draft: RuleDraft }) {
  const words = useWords();
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-700">
        <Trans>{day(draft.inForceFrom)} からの規程</Trans>
      </h2>
      <ul className="flex flex-col gap-1">
        {draft.says.map((line) => (
          <li key={line.ja}>{words.text(line)}</li>
        ))}
      </ul>
      {draft.note && (
        <p>
          <Trans>変える理由：{draft.note}</Trans>
        </p>
      )}
      <p className="text-solid-gray-700">
        <Trans>作成 {draft.madeBy?.name}</Trans>
        {draft.decidedBy && (
          <span className="ml-4">
            <Trans>決定 {draft.decidedBy.name}</Trans>
          </span>
        )}
      </p>
    </section>
  );
}
