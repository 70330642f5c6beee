import { useLingui } from '@lingui/react/macro';
import type {
  Cause,
  ClaimStatus,
  DecisionStep,
  EmploymentType,
  HeirRelation,
  ImportNoun,
  MemberSex,
  Payee,
  Relation,
  Role,
} from '../gen/graphql.ts';

/** The words of the API's vocabularies, in the language of the screen. */
export function useWords() {
  const { t, i18n } = useLingui();
  const english = i18n.locale === 'en';
  const roles: Record<Role, string> = {
    CLERK: t`受付`,
    EXAMINER: t`審査`,
    APPROVER: t`承認`,
    ACCOUNTING: t`経理`,
    ADMINISTRATOR: t`管理者`,
    IT_REPORTING: t`情報統計`,
  };
  const states: Record<ClaimStatus, string> = {
    DRAFT: t`下書き`,
    SUBMITTED: t`審査待ち`,
    RECOMMENDED: t`承認待ち`,
    RETURNED: t`確認のお願い`,
    APPROVED: t`決定`,
    REFUSED: t`対象外`,
    WITHDRAWN: t`取下げ`,
    PAID: t`お支払い済み`,
    LAPSED: t`失効`,
  };
  const steps: Record<DecisionStep, string> = {
    SUBMITTED: t`申請`,
    RETURNED: t`会員へ確認のお願い`,
    ANSWERED: t`会員の返事`,
    SAMPLED: t`抽出により審査へ`,
    CERTIFIED: t`勤務先の確認`,
    NOT_CERTIFIED: t`勤務先は確認できないと回答`,
    RECOMMENDED: t`審査 (承認へ)`,
    ENDORSED: t`一人目の承認`,
    STEP_UNDONE: t`審査・承認の取消し`,
    APPROVED: t`承認`,
    APPROVAL_UNDONE: t`承認の取消し`,
    REVOCATION_ASKED: t`承認の取消しの求め`,
    REVOCATION_REJECTED: t`承認の取消しの却下`,
    REVOKED: t`承認の取消し (審査に戻す)`,
    REFUSED: t`対象外と決定`,
    DEATH_DENIED: t`会員は亡くなられていないと記録`,
    WITHDRAWN: t`取下げ`,
    PAID: t`支払`,
    PAYMENT_RETURNED: t`振込の戻り`,
    PAYMENT_UNRETURNED: t`振込の戻りの登録の取消し`,
    COUPON_REDEEMED: t`割引券の利用の登録`,
    COUPON_UNREDEEMED: t`割引券の利用の登録の取消し`,
    COUPON_CANCELLED: t`割引券の取消し`,
    COUPON_EXPIRED: t`割引券の失効`,
  };
  const relations: Record<Relation, string> = { SELF: t`本人`, SPOUSE: t`配偶者`, CHILD: t`子`, PARENT: t`親` };
  const heirs: Record<HeirRelation, string> = {
    SPOUSE: t`配偶者`,
    CHILD: t`子`,
    PARENT: t`父母`,
    GRANDCHILD: t`孫`,
    GRANDPARENT: t`祖父母`,
    SIBLING: t`兄弟姉妹`,
  };
  const payees: Record<Payee, string> = {
    COMPANY: t`勤務先の口座`,
    MEMBER: t`会員本人の口座`,
    HEIR: t`ご遺族の口座`,
    AGENCY: t`旅行会社の口座`,
  };
  const causes: Record<Cause, string> = { ILLNESS: t`病気など`, ACCIDENT: t`事故`, TRAFFIC: t`交通事故` };
  const sexes: Record<MemberSex, string> = { MALE: t`男`, FEMALE: t`女`, UNKNOWN: t`不明` };
  const employments: Record<EmploymentType, string> = {
    REGULAR: t`正社員`,
    PART_TIME: t`パート`,
    CONTRACT: t`契約社員`,
    UNKNOWN: t`不明`,
  };
  const nouns: Record<ImportNoun, string> = { COMPANY: t`事業所`, MEMBER: t`会員`, PAYMENT: t`給付` };
  return {
    role: (value: Role) => roles[value],
    state: (value: ClaimStatus) => states[value],
    step: (value: DecisionStep) => steps[value],
    relation: (value: Relation) => relations[value],
    heir: (value: HeirRelation) => heirs[value],
    /** Whose account money goes to. */
    payee: (value: Payee) => payees[value],
    cause: (value: Cause) => causes[value],
    sex: (value: MemberSex) => sexes[value],
    employment: (value: EmploymentType) => employments[value],
    noun: (value: ImportNoun) => nouns[value],
    kind: (value: { name: string; nameEn: string }) => (english ? value.nameEn : value.name),
    text: (value: { ja: string; en: string }) => (english ? value.en : value.ja),
    /** A Japanese name is followed by 様 in Japanese alone. */
    person: (name: string) => (english ? name : `${name} 様`),
  };
}
