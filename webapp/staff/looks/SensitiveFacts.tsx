import { Trans } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gen/gql.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { dayWithEra } from '../words/dates.ts';

const SensitiveFactsQuery = graphql(`
  query SensitiveFacts($id: ID!) {
    claim(id: $id) {
      id
      absentFrom
      absentUntil
    }
  }
`);

/** What is sensitive of a claim. It stands on the screen only while a look is open, and asks only then. */
export function SensitiveFacts({ claim }: { claim: string }) {
  const [{ data, error }, again] = useQuery({
    query: SensitiveFactsQuery,
    variables: { id: claim },
    requestPolicy: 'network-only',
  });
  const found = data?.claim;
  if (error) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!found?.absentFrom) return null;
  return (
    <section className="flex flex-col gap-1 text-[0.875rem]">
      <h2 className="font-700 text-[0.9375rem]">
        <Trans>要配慮個人情報</Trans>
      </h2>
      <dl className="grid grid-cols-[7rem_1fr] gap-x-2 border-y border-solid-gray-200 py-1 tabular-nums">
        <dt className="text-solid-gray-700">
          <Trans>欠勤期間</Trans>
        </dt>
        <dd>
          {dayWithEra(found.absentFrom)} – {found.absentUntil && dayWithEra(found.absentUntil)}
        </dd>
      </dl>
    </section>
  );
}
