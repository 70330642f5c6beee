package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"

	"kyosai/server/access"
)

// answers are what a claim's form asks, one question or another by its kind; what a kind does not ask stays empty.
func answers() []ent.Field {
	return append([]ent.Field{
		about(optional(day("event_on")), NotYetApproved, "事由の発生日", Plain, memberAndPayers),
		about(optional(vocabulary("relation", "SELF", "SPOUSE", "CHILD", "PARENT")), "R12", "続柄", Plain, memberAndPayers, as("Relation")),
		about(line("person_name"), NotYetApproved, "相手方の氏名", Plain, memberAndDeciders),
		about(optional(day("person_born_on")), NotYetApproved, "子の生年月日", Plain, memberAndDeciders),
		about(optional(day("absent_from")), "R21", "欠勤期間（始）", Sensitive, memberAndDeciders),
		about(optional(day("absent_until")), "R21", "欠勤期間（終）", Sensitive, memberAndDeciders),
		about(optional(vocabulary("cause", "ILLNESS", "ACCIDENT", "TRAFFIC")), NotYetApproved, "事由の原因", Sensitive, memberAndDeciders, as("Cause")),
		about(optional(field.Int("grade")), NotYetApproved, "障害の等級", Sensitive, memberAndDeciders),
		about(optional(field.Int("loss_percent")), NotYetApproved, "住宅の損害割合（%）", Plain, memberAndDeciders),
		about(optional(field.Bool("flooded")), NotYetApproved, "床上浸水", Plain, memberAndDeciders),
		about(line("place_postal_code"), NotYetApproved, "被災した住宅の郵便番号", Contact, memberAndDeciders),
		about(line("heir_name"), NotYetApproved, "ご遺族の氏名", Plain, memberAndPayers),
		about(optional(vocabulary("heir_relation", "SPOUSE", "CHILD", "PARENT", "GRANDCHILD", "GRANDPARENT", "SIBLING")), NotYetApproved, "会員から見たご遺族の続柄", Plain, memberAndDesk, as("HeirRelation")),
		about(line("heir_postal_code"), NotYetApproved, "ご遺族の郵便番号", Contact, access.Desk, staffOnly),
		about(line("heir_address"), NotYetApproved, "ご遺族の住所", Contact, access.Desk, staffOnly),
	}, serviceAnswers()...)
}

// serviceAnswers are what the services beside the benefits ask: check-up, lodging, travel, course.
func serviceAnswers() []ent.Field {
	return []ent.Field{
		about(optional(day("examined_on")), "R35", "受診日", Sensitive, memberAndDeciders),
		about(line("institution"), "R33", "受診機関", Sensitive, memberAndDeciders),
		about(line("examination"), "R34", "受診コース", Sensitive, memberAndDeciders),
		about(optional(amount("examination_fee")), NotYetApproved, "受診の費用", Sensitive, memberAndDeciders),
		about(optional(amount("cost")), "R29 R52", "費用（講座では受講料）", Plain, memberAndDeciders),
		about(optional(reference("facility_id")), "R26", "利用施設", Plain, 0),
		about(optional(day("from_on")), "R27 R51", "期間（始）", Plain, memberAndPayers),
		about(optional(day("until_on")), "R27 R51", "期間（終）", Plain, memberAndDeciders),
		about(optional(reference("agency_id")), "R24", "旅行会社", Plain, 0),
		about(line("tour"), "R25", "ツアー名", Plain, memberAndDeciders),
		about(optional(field.Int("companions")), "R28", "同行者数", Plain, memberAndDeciders),
		about(line("course"), "R50", "講座名", Plain, memberAndDeciders),
	}
}
