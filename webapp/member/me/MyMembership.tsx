import { Trans, useLingui } from '@lingui/react/macro';
import { Answers } from '../../kit/Answers.tsx';
import { Section } from '../../kit/Card.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { EmploymentType, MemberSex } from '../gen/graphql.ts';

/** What the membership part reads. */
export const MyMembershipFragment = graphql(`
  fragment MyMembership on Member {
    number
    name
    kana
    sex
    bornOn
    marriedOn
    joinedOn
    leftOn
    employment {
      id
      type
      location
      hiredOn
      company {
        id
        name
      }
    }
  }
`);

/** Who I am to the scheme, and where I work. */
export function MyMembership(props: { member: FragmentType<typeof MyMembershipFragment> }) {
  const member = readFragment(MyMembershipFragment, props.member);
  const { t } = useLingui();
  const { day } = useFormat();
  const sexes: Record<MemberSex, string> = { MALE: t`男`, FEMALE: t`女`, UNKNOWN: '' };
  const types: Record<EmploymentType, string> = {
    REGULAR: t`正社員`,
    PART_TIME: t`パートタイム`,
    CONTRACT: t`契約社員`,
    UNKNOWN: '',
  };
  const { employment } = member;
  const row = (key: string, term: string, value: string | null | undefined) => (value ? [{ key, term, value }] : []);
  const when = (key: string, term: string, value: string | null | undefined) => row(key, term, value && day(value));
  return (
    <>
      <Section title={<Trans>会員</Trans>}>
        <Answers
          items={[
            ...row('number', t`会員番号`, member.number),
            ...row('name', t`お名前`, member.name),
            ...row('kana', t`フリガナ`, member.kana),
            ...row('sex', t`性別`, member.sex && sexes[member.sex]),
            ...when('bornOn', t`生年月日`, member.bornOn),
            ...when('marriedOn', t`結婚年月日`, member.marriedOn),
            ...when('joinedOn', t`加入年月日`, member.joinedOn),
            ...when('leftOn', t`退会年月日`, member.leftOn),
          ]}
        />
      </Section>
      {employment && (
        <Section title={<Trans>お勤め先</Trans>}>
          <Answers
            items={[
              ...row('company', t`事業所`, employment.company.name),
              ...row('location', t`勤務場所`, employment.location),
              ...row('type', t`雇用形態`, employment.type && types[employment.type]),
              ...when('hiredOn', t`入社年月日`, employment.hiredOn),
            ]}
          />
        </Section>
      )}
    </>
  );
}
