import { useLingui } from '@lingui/react/macro';

/** The words of an import's reasons and fields, and what to do about each reason. */
export function useImportWords() {
  const { t } = useLingui();
  const reasons: Record<string, string> = {
    truncated: t`記録が途中で切れています`,
    undecodable: t`文字として読めません`,
    blank_name: t`名前がありません`,
    duplicate_code: t`事業所番号が重なっています`,
    unknown_company: t`事業所がありません`,
    duplicate_number: t`会員番号が重なっています`,
    impossible_birth_date: t`生年月日が暦にありません`,
    impossible_date: t`日付が暦にありません`,
    birth_after_hire: t`入社が生年月日より前です`,
    unknown_member: t`会員がいません`,
    unknown_kind: t`慶弔の種類が読めません`,
    unknown_relation: t`続柄が読めません`,
    impossible_month: t`給付年月が暦にありません`,
    bad_amount: t`金額が読めません`,
    user_defined_character: t`外字があります`,
    era_overrun: t`元号の終わりを過ぎた日付を読み替えました`,
    nul_bytes_in_name: t`名前の余分な符号を除きました`,
    sex_unknown: t`性別が分かりません`,
    kana_missing: t`カナがありません`,
    joined_before_scheme: t`制度の始まる前の加入です`,
  };
  const fields: Record<string, string> = {
    number: t`会員番号`,
    member: t`会員番号`,
    code: t`事業所番号`,
    name: t`名前`,
    kana: t`カナ`,
    company: t`事業所番号`,
    born: t`生年月日`,
    sex: t`性別`,
    employment: t`雇用形態`,
    location: t`勤務場所`,
    hired: t`入社`,
    joined: t`加入`,
    left: t`退会`,
    withdrew: t`脱退`,
    married: t`結婚`,
    kind: t`種類`,
    relation: t`続柄`,
    paid: t`給付年月`,
    amount: t`金額`,
    postal_code: t`郵便番号`,
    address: t`所在地`,
    telephone: t`電話番号`,
  };
  const order = Object.keys(fields);
  return {
    reason: (code: string) => reasons[code] ?? code,
    field: (name: string) => fields[name] ?? name,
    /** Puts the fields of a record in the order in which people read them. */
    inOrder: <Field extends { name: string }>(decoded: readonly Field[]) =>
      [...decoded].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
  };
}
