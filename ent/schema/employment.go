package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"
)

// Employment is a stretch of a member's work for one member company 勤務先; the history is kept.
type Employment struct{ noun }

// Fields of an employment: in force from a day, until a day or still.
func (Employment) Fields() []ent.Field {
	return []ent.Field{
		key("emp"),
		reference("member_id"),
		about(reference("company_id"), "R1", "勤務先", Plain, 0),
		about(vocabulary("type", "REGULAR", "PART_TIME", "CONTRACT", "UNKNOWN"), "R5", "雇用形態", Plain, memberAndDesk),
		about(line("location"), "R6", "勤務場所", Plain, memberAndDesk),
		about(optional(day("hired_on")), "R9", "入社年月日", Plain, memberAndDesk),
		about(optional(day("from_on")), "R1", "勤務先の適用開始日", Plain, memberAndDesk),
		about(optional(day("until_on")), "R1", "勤務先の適用終了日", Plain, memberAndDesk),
	}
}

// Edges of an employment.
func (Employment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("employments").Field("member_id").Unique().Required(),
		edge.From("company", Company.Type).Ref("employments").Field("company_id").Unique().Required(),
	}
}

// Indexes by member and by company.
func (Employment) Indexes() []ent.Index {
	return []ent.Index{index.Fields("member_id", "from_on"), index.Fields("company_id", "until_on")}
}
