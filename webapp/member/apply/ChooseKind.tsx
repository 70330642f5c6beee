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
import { useNewDraft } from './useSave.ts';

const KindsDocument = graphql(`
  query Kinds {
    benefitKinds {
      edges {
        node {
          id
          name
          nameEn
          description
          open
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
  const choices = useChoices(data);
  const submit = async () => {
    if (!kind) return setIssues([{ field: 'kind', message: t`給付をお選びください。` }]);
    const id = await create(kind);
    if (id) go(`/claims/${id}/edit/next`, { replace: true });
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
      title={t`どの給付を申請しますか`}
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
          label={t`給付の種類`}
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

function useChoices(data: KindsQuery | undefined): Choice[] {
  const kindName = useKindName();
  const award = useAward();
  return (data?.benefitKinds.edges ?? [])
    .map(({ node }) => node)
    .filter((node) => node.open)
    .map((node) => ({
      value: node.id,
      label: <span className="font-700">{kindName(node)}</span>,
      note: node.rule ? `${award(node.rule)} ${node.description}` : node.description,
    }));
}
