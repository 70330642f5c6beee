import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { day, dayWithEra } from '../words/dates.ts';
import { useWords } from '../words/useWords.ts';
import { Written } from '../words/Written.tsx';
import { AnswerLines } from './AnswerLines.tsx';
import { compare } from './comparisons.ts';
import { Line, Point } from './FactLine.tsx';

const ClaimFacts = graphql(`
  fragment ClaimFacts on Claim {
    id
    eventOn
    fromOn
    relation
    appliedOn
    personName @include(if: $deciding)
    personBornOn @include(if: $deciding)
    placePostalCode @include(if: $deciding)
    reply @include(if: $deciding)
    kind {
      occasion {
        from
        years
      }
    }
    company {
      id
      name
    }
    member {
      id
      sex @include(if: $desk)
      bornOn @include(if: $desk)
      marriedOn @include(if: $desk)
      joinedOn @include(if: $desk)
      leftOn @include(if: $desk)
      postalCode @include(if: $desk)
      employment @include(if: $desk) {
        id
        type
        hiredOn
        company {
          id
          name
        }
      }
    }
    ...ClaimAnswers
  }
`);

/** The facts on file beside the facts claimed; what differs is marked by a word, a picture and a colour. */
export function Facts({ claim: masked }: { claim: FragmentType<typeof ClaimFacts> }) {
  const { t } = useLingui();
  const heading = useId();
  const claim = readFragment(ClaimFacts, masked);
  const words = useWords();
  const { member } = claim;
  const points = compare({
    ...claim,
    eventOn: claim.eventOn ?? claim.fromOn,
    occasion: claim.kind.occasion,
    company: claim.company.name,
    file: { ...member, hiredOn: member.employment?.hiredOn, company: member.employment?.company.name },
  });
  const names = {
    event: t`事由の日`,
    person: t`相手方の氏名`,
    place: t`被災した住宅`,
    company: t`勤務先`,
    membership: t`加入の期間`,
  };
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-1">
      <h2 className="font-700" id={heading}>
        <Trans>台帳と申請の内容</Trans>
      </h2>
      <table className="w-full border-collapse text-[0.875rem] leading-140">
        <thead>
          <tr className="border-b border-solid-gray-600 text-left">
            <th className="w-28 py-1 pr-2 font-400 text-solid-gray-700" scope="col">
              <Trans>項目</Trans>
            </th>
            <th className="w-[38%] py-1 pr-2" scope="col">
              <Trans>台帳</Trans>
            </th>
            <th className="py-1" scope="col">
              <Trans>申請</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <Point key={point.what} name={names[point.what]} point={point} />
          ))}
          <AnswerLines claim={claim} />
          {claim.relation && <Line claimed={words.relation(claim.relation)} name={t`続柄`} />}
          {claim.appliedOn && <Line claimed={day(claim.appliedOn)} name={t`申請日`} />}
          {member.bornOn && <Line name={t`生年月日`} onFile={dayWithEra(member.bornOn)} />}
          {member.sex && <Line name={t`性別`} onFile={words.sex(member.sex)} />}
          {member.employment?.type && <Line name={t`雇用形態`} onFile={words.employment(member.employment.type)} />}
          {member.employment?.hiredOn && <Line name={t`入社年月日`} onFile={dayWithEra(member.employment.hiredOn)} />}
          {claim.reply && (
            <Line
              claimed={
                <span className="whitespace-pre-wrap">
                  <Written text={claim.reply} />
                </span>
              }
              name={t`会員の返事`}
            />
          )}
        </tbody>
      </table>
    </section>
  );
}
