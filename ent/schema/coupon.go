package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// memberAndClerk are the member whose coupon it is, and the staff who deal with it.
const memberAndClerk = memberAndDesk | access.Accounting

// Coupon is what a claim ends in whose kind is not paid in money 割引券: shown at the agency, which gives so much off and
// bills the scheme for it.
type Coupon struct{ noun }

// Fields of a coupon. live_claim holds the claim until the coupon is cancelled or has run out: a claim has one coupon at
// most that counts. The code is known to its member alone, who shows it; staff who are given it find the coupon by it.
// It may be used until one day, and be billed until another. When it was given up stays where it was billed all the same;
// twice says that another had been used in its place, so that its member pays the amount back.
func (Coupon) Fields() []ent.Field {
	return []ent.Field{
		key("cpn"),
		fixed(reference("member_id")),
		fixed(reference("claim_id")),
		about(fixed(reference("agency_id")), "R24", "旅行会社", Plain, 0),
		inner(optional(unique(word("live_claim")))),
		about(fixed(unique(word("code"))), NotYetApproved, "割引券の番号", Plain, access.MemberRole),
		about(fixed(amount("amount")), "R31", "割引額", Plain, memberAndClerk),
		about(fixed(day("usable_until")), "R27", "割引券を使える最後の日", Plain, memberAndClerk),
		fact(day("billable_until"), staffOnly),
		fact(otherwise(vocabulary("status", "ISSUED", "REDEEMED", "SETTLED", "CANCELLED", "EXPIRED"), "ISSUED"), as("CouponStatus!")),
		about(optional(day("used_on")), "R30", "割引券を使った日", Plain, memberAndClerk),
		about(optional(amount("cost")), "R29", "旅行の費用", Plain, memberAndDesk),
		fact(line("bill"), staffOnly),
		inner(optional(unique(word("redeem_key")))),
		operational(optional(reference("redeemed_by_id")), "O1", "割引券の利用を登録した職員", Plain, access.Nobody),
		fact(optional(instant("redeemed_at"))),
		fact(otherwise(field.Bool("twice"), false), staffOnly),
		operational(optional(reference("cancelled_by_id")), "O1", "割引券を取り消した職員", Plain, access.Nobody),
		about(letter("note"), NotYetApproved, "割引券を取り消した理由", Plain, memberAndDesk&^access.MemberRole, staffOnly),
		fact(fixed(instant("issued_at"))),
		fact(optional(instant("ended_at"))),
		fact(otherwise(field.Int("version"), 1)),
	}
}

// Edges of a coupon.
func (Coupon) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("coupons").Field("member_id").Unique().Required().Immutable(),
		edge.From("claim", Claim.Type).Ref("coupons").Field("claim_id").Unique().Required().Immutable(),
		edge.To("agency", Agency.Type).Field("agency_id").Unique().Required().Immutable(),
		edge.To("redeemed_by", Staff.Type).Field("redeemed_by_id").Unique(),
		edge.To("cancelled_by", Staff.Type).Field("cancelled_by_id").Unique(),
	}
}

// Indexes: an agency's coupons by their state, and those that run out.
func (Coupon) Indexes() []ent.Index {
	return []ent.Index{index.Fields("agency_id", "status", "id"), index.Fields("status", "billable_until")}
}
