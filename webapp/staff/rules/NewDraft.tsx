import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { daysAfter, today } from '../words/dates.ts';
import { useWords } from '../words/useWords.ts';
import { DraftForm } from './DraftForm.tsx';
import { typedOf } from './typed.ts';

const BeginQuery = graphql(`
  query RuleInForce($id: ID!) {
    ruleKind(id: $id) {
      kind {
        id
        name
        nameEn
      }
      rules {
        id
        inForceFrom
        ends
        award {
          type
          values {
            name
            number
          }
          steps {
            from
            cause
            toAge
            amount
          }
        }
        conditions {
          type
          values {
            name
            number
          }
        }
        proofs
        unattended
        samplePercent
      }
    }
  }
`);

const unseen = { proofs: [], unattended: false, samplePercent: 0 };

const nothing = { ends: false, award: { type: 'fixed', values: [], steps: [] }, conditions: [], ...unseen };

/** A new draft, which begins as the rule in force, from tomorrow. */
export default function NewDraft() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const words = useWords();
  const [{ data, error }, again] = useQuery({ query: BeginQuery, variables: { id } });
  useKeys([{ key: 'Escape', says: t`この給付の規程へ`, run: () => go(`/rules/${id}`) }]);
  const found = data?.ruleKind;
  const now = today(new Date());
  const rule = found?.rules.find(({ inForceFrom }) => inForceFrom <= now) ?? nothing;
  return (
    <DeskPage title={found ? t`${words.kind(found.kind)}の規程を変える案` : t`規程を変える案`}>
      {error && !data && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton lines={12} />}
      {data && !found && <EmptyState title={<Trans>この給付は見つかりません</Trans>} />}
      {found && (
        <div className="max-w-4xl pb-8">
          <DraftForm
            begin={typedOf(rule, daysAfter(now, 1), '')}
            kindId={found.kind.id}
            onSaved={(draft) => go(`/rule-drafts/${draft}`, { replace: true })}
          />
        </div>
      )}
    </DeskPage>
  );
}
