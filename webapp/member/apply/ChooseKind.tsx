import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation, useSearch } from 'wouter';
import { type Choice, RadioList } from '../../kit/RadioList.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useAward } from '../claims/useAward.ts';
import { useKindName } from '../claims/useKindName.ts';
import { graphql } from '../gen/gql.ts';
import type { KindsQuery } from '../gen/graphql.ts';
import { Back } from '../shell/Back.tsx';
import { FormPage } from '../shell/FormPage.tsx';
import { issueAt } from '../shell/issues.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { groupWord, inGroups } from './groups.ts';
import { useNewDraft } from './useNewDraft.ts';

const KindsDocument = graphql(`
  query Kinds {
    benefitKinds {
      edges {
        node {
          id
          name
          nameEn
          description
          service
          cheerful
          mourning
          rule {
            id
            amount
            varies
          }
        }
      }
    }
  }
`);

/** The first page of the walk: which benefit; choosing it makes the draft on the server. */
export default function ChooseKind() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const offered = new URLSearchParams(useSearch()).get('kind') ?? '';
  const [kind, setKind] = useState(offered);
  const [{ data, error }, again] = useQuery({ query: KindsDocument });
  const { create, issues, setIssues, sending } = useNewDraft();
  const choices = useChoices(data, kind);
  const submit = async () => {
    if (!kind) return setIssues([{ field: 'kind', message: t`給付やサービスをお選びください。` }]);
    const id = await create(kind);
    if (id) go(`/claims/${id}/edit/first`, { replace: true });
  };
  return (
    <FormPage
      above={
        <Back href="/">
          <Trans>ホームにもどる</Trans>
        </Back>
      }
      issues={issues}
      onSubmit={submit}
      sending={sending}
      submit={<Trans>申請をはじめる</Trans>}
      title={t`何を申請しますか`}
    >
      {!data &&
        (error ? (
          <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton box="h-40" />
        ))}
      {data && (
        <RadioList
          choices={choices}
          error={issueAt(issues, 'kind')}
          id="kind"
          label={t`給付・サービスの種類`}
          onChange={setKind}
          value={kind}
        />
      )}
      <p className="text-solid-gray-700">
        <Trans>入力した内容は下書きとして残るので、途中でやめても続きからはじめられます。</Trans>
      </p>
    </FormPage>
  );
}

/** The kinds under their headings; the chosen one says more of itself. */
function useChoices(data: KindsQuery | undefined, chosen: string): Choice[] {
  const kindName = useKindName();
  const award = useAward();
  return inGroups((data?.benefitKinds.edges ?? []).map(({ node }) => node)).map((node) => ({
    value: node.id,
    label: <span className={node.mourning ? '' : 'font-700'}>{kindName(node)}</span>,
    group: groupWord(node),
    note: [node.rule && !node.mourning && award(node.rule), node.id === chosen && node.description]
      .filter(Boolean)
      .join(' '),
  }));
}
