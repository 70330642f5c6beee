import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { yen } from '../../kit/format.ts';
import { graphql } from '../gen/gql.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { daysBetween, dayWithEra } from '../words/dates.ts';
import { useWords } from '../words/useWords.ts';

const SensitiveFactsQuery = graphql(`
  query SensitiveFacts($id: ID!) {
    claim(id: $id) {
      id
      absentFrom
      absentUntil
      cause
      grade
      examinedOn
      institution
      examination
      examinationFee
      certificate {
        id
        note
        certifiedFrom
        certifiedUntil
      }
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
  const { t } = useLingui();
  const words = useWords();
  if (error) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!found) return null;
  const { absentFrom, absentUntil, examinedOn, certificate } = found;
  const { certifiedFrom, certifiedUntil } = certificate ?? {};
  const days = absentFrom && absentUntil ? daysBetween(absentFrom, absentUntil) + 1 : 0;
  const facts: [name: string, value: ReactNode][] = [
    [
      t`欠勤期間`,
      absentFrom && (
        <>
          {dayWithEra(absentFrom)} – {absentUntil && dayWithEra(absentUntil)} <Trans>{days}日</Trans>
        </>
      ),
    ],
    [
      t`証明された期間`,
      certifiedFrom && certifiedUntil && `${dayWithEra(certifiedFrom)} – ${dayWithEra(certifiedUntil)}`,
    ],
    [t`事業所の説明`, certificate?.note],
    [t`原因`, found.cause && words.cause(found.cause)],
    [t`障害の等級`, found.grade && <Trans>{found.grade}級</Trans>],
    [t`受診日`, examinedOn && dayWithEra(examinedOn)],
    [t`受診機関`, found.institution],
    [t`受診コース`, found.examination],
    [t`受診の費用`, found.examinationFee != null && yen(found.examinationFee)],
  ];
  const known = facts.filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <section className="flex flex-col gap-1 text-[0.875rem]">
      <h2 className="font-700 text-[0.9375rem]">
        <Trans>要配慮個人情報</Trans>
      </h2>
      <dl className="grid grid-cols-[7rem_1fr] gap-x-2 border-y border-solid-gray-200 py-1 tabular-nums">
        {known.map(([name, value]) => (
          <Fragment key={name}>
            <dt className="text-solid-gray-700">{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
