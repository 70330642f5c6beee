package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

const (
	memberAndDesk  = access.MemberRole | access.Desk
	memberAndStaff = memberAndDesk | access.Accounting
	named          = memberAndStaff | access.OfficerRole // who knows whom a paper is about
)

// Member is a worker of a member company who belongs to the scheme 会員.
type Member struct{ noun }

// Fields of a member. The keys are folded forms for searching; text itself is never normalised.
func (Member) Fields() []ent.Field {
	return []ent.Field{
		key("mem"),
		about(fixed(unique(word("number"))), "R2", "会員番号", Plain, named),
		about(line("name"), "R3", "氏名", Plain, named),
		about(line("kana"), NotYetApproved, "フリガナ", Plain, named),
		about(vocabulary("sex", "MALE", "FEMALE", "UNKNOWN"), "R4", "性別", Plain, memberAndDesk),
		about(optional(day("born_on")), "R7", "生年月日", Plain, memberAndDesk),
		about(optional(day("married_on")), "R8", "結婚年月日", Plain, memberAndDesk),
		about(optional(day("joined_on")), "R10", "加入年月日", Plain, memberAndDesk),
		about(optional(day("left_on")), "R10", "退会年月日", Plain, memberAndDesk),
		about(line("postal_code"), "R15", "郵便番号", Contact, memberAndDesk),
		about(line("address"), "R15", "住所", Contact, memberAndDesk),
		about(line("telephone"), "R16", "電話番号", Contact, memberAndDesk),
		about(line("name_key"), "R3", "氏名（検索用）", Plain, access.Nobody),
		about(line("kana_key"), NotYetApproved, "フリガナ（検索用）", Plain, access.Nobody),
		about(line("given_name_key"), "R3", "名（検索用）", Plain, access.Nobody),
		about(line("given_kana_key"), NotYetApproved, "名のフリガナ（検索用）", Plain, access.Nobody),
		about(line("telephone_key"), "R16", "電話番号（検索用）", Contact, access.Nobody),
	}
}

// Edges of a member.
func (Member) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("employments", Employment.Type),
		edge.To("payments", Payment.Type),
		edge.To("claims", Claim.Type),
		edge.To("coupons", Coupon.Type),
		edge.To("orders", Order.Type),
		edge.To("allowances", Allowance.Type),
		edge.To("lottery_entries", LotteryEntry.Type),
		edge.To("bookings", Booking.Type),
		edge.To("waiting_places", WaitingPlace.Type),
		edge.To("turns", Turn.Type),
		edge.To("favourites", Favourite.Type).Annotations(along),
		edge.To("account", Account.Type).Unique().Annotations(kept),
		edge.To("notices", Notice.Type),
		edge.To("bank_accounts", BankAccount.Type),
		edge.To("leaving_corrections", LeavingCorrection.Type),
	}
}

// Indexes for the searches of staff.
func (Member) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("kana_key", "id"), index.Fields("name_key"), index.Fields("telephone_key"),
		index.Fields("given_name_key", "kana_key", "id"), index.Fields("given_kana_key", "kana_key", "id"),
	}
}
