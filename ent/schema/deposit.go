package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// Statement is what a bank says came in from one day until another 入金明細: a file that accounting took. Its lines are kept
// as deposits, its bytes are not.
type Statement struct{ noun }

// Fields of a statement; lines and total are of all that the file says came in, fresh of what no file said before.
func (Statement) Fields() []ent.Field {
	return []ent.Field{
		key("stm"),
		inner(fixed(unique(word("sha256")))),
		fact(fixed(day("from_on")), staffOnly),
		fact(fixed(day("until_on")), staffOnly),
		fact(fixed(field.Int("lines")), staffOnly),
		fact(fixed(field.Int("fresh")), staffOnly),
		fact(fixed(amount("total")), staffOnly),
		operational(fixed(reference("taken_by_id")), "O1", "入金明細を取り込んだ職員", Plain, access.Nobody),
		fact(fixed(instant("taken_at")), staffOnly),
	}
}

// Edges of a statement.
func (Statement) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("deposits", Deposit.Type),
		edge.To("taken_by", Staff.Type).Field("taken_by_id").Unique().Required().Immutable(),
	}
}

// Deposit is one payment that came into the scheme's account 入金: a line of a statement, matched to the order or the booking that it pays, in
// doubt, or to be returned. Payment is what the scheme pays to members.
type Deposit struct{ noun }

// Fields of a deposit. identity tells a line from every other, in whichever file it stands; number is what its payer wrote
// as the number of a slip. An order or a booking has one deposit at most, which its key holds.
func (Deposit) Fields() []ent.Field {
	return []ent.Field{
		key("dep"),
		fixed(reference("statement_id")),
		inner(fixed(unique(word("identity")))),
		about(fixed(day("paid_on")), "R42 R48", "入金日", Plain, access.Accounting, staffOnly),
		about(fixed(amount("amount")), "R42 R48", "入金額", Plain, access.Accounting, staffOnly),
		about(fixed(line("payer")), "R42 R48", "振込依頼人名", Bank, access.Accounting, staffOnly),
		about(fixed(line("remark")), "R42 R48", "入金の摘要", Bank, access.Accounting, staffOnly),
		about(fixed(line("number")), "R42 R48", "入金に書かれた払込番号", Plain, access.Accounting, staffOnly),
		fact(vocabulary("status", "MATCHED", "DOUBTFUL", "TO_RETURN"), as("DepositStatus!"), staffOnly),
		fact(optional(vocabulary("doubt", "NO_NUMBER", "WRONG_NUMBER", "UNKNOWN_NUMBER", "AMOUNT", "LATE", "ENDED", "PAID_BEFORE", "TAKEN_BACK")), as("DepositDoubt"), staffOnly),
		optional(unique(reference("order_id"))),
		optional(unique(reference("booking_id"))),
		about(letter("reason"), "R42 R48", "入金の照合の理由", Plain, access.Accounting, staffOnly),
		operational(optional(reference("decided_by_id")), "O1", "入金を照合した職員", Plain, access.Nobody),
		fact(optional(instant("decided_at")), staffOnly),
		inner(optional(unique(word("decide_key")))),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of a deposit.
func (Deposit) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("statement", Statement.Type).Ref("deposits").Field("statement_id").Unique().Required().Immutable(),
		edge.To("order", Order.Type).Field("order_id").Unique(),
		edge.To("booking", Booking.Type).Field("booking_id").Unique(),
		edge.To("decided_by", Staff.Type).Field("decided_by_id").Unique(),
	}
}

// Indexes: the queue of those in doubt, the oldest first.
func (Deposit) Indexes() []ent.Index {
	return []ent.Index{index.Fields("status", "id"), index.Fields("status", "paid_on")}
}
