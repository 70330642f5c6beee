package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// PayoutTerms is how the scheme pays 支払の定め: one row, as the bank wants it today.
type PayoutTerms struct{ noun }

// Fields of the terms; last_number counts the payment runs.
func (PayoutTerms) Fields() []ent.Field {
	return []ent.Field{
		key("ptm"),
		fact(word("client_code"), staffOnly),
		fact(line("client_name"), staffOnly),
		fact(field.Bool("own_accounts"), staffOnly),
		fact(field.Bool("line_breaks"), staffOnly),
		inner(otherwise(field.Int("last_number"), 0)),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Payout is a payment run 支払処理: the approved claims of a closed month, paid on one day with one bank file. Made by one
// person, released by another, and paid once the bank has carried it out.
type Payout struct{ noun }

// Fields of a run. What its file says of the scheme is kept as it was, so that the file can be made again byte for byte.
func (Payout) Fields() []ent.Field {
	return []ent.Field{
		key("pyo"),
		fact(fixed(unique(field.Int("number"))), staffOnly),
		fact(fixed(monthOrDay("month")), staffOnly),
		fact(fixed(day("pay_on")), staffOnly),
		fact(otherwise(vocabulary("status", "MADE", "RELEASED", "PAID", "CANCELLED"), "MADE"), as("PayoutStatus!"), staffOnly),
		fact(field.Int("transfer_count"), staffOnly),
		fact(field.Int("claim_count"), staffOnly),
		fact(field.Int("held_count"), staffOnly),
		fact(amount("total"), staffOnly),
		fact(line("sha256"), staffOnly),
		inner(fixed(word("client_code"))),
		inner(fixed(line("client_name"))),
		inner(fixed(field.Bool("line_breaks"))),
		inner(fixed(word("bank"))),
		inner(fixed(line("bank_kana"))),
		inner(fixed(word("branch"))),
		inner(fixed(line("branch_kana"))),
		inner(fixed(word("account_type"))),
		inner(fixed(word("account_number"))),
		inner(fixed(unique(word("make_key")))),
		inner(optional(unique(word("release_key")))),
		inner(optional(unique(word("pay_key")))),
		operational(fixed(reference("made_by_id")), "O1", "支払処理を作成した職員", Plain, access.Nobody),
		fact(fixed(instant("made_at")), staffOnly),
		operational(field.Strings("changers").Default([]string{}), "O1", "支払処理を変更した職員", Plain, access.Nobody),
		operational(optional(reference("released_by_id")), "O1", "支払処理を確定した職員", Plain, access.Nobody),
		fact(optional(instant("released_at")), staffOnly),
		operational(optional(reference("paid_by_id")), "O1", "支払済みを登録した職員", Plain, access.Nobody),
		fact(optional(instant("paid_at")), staffOnly),
		operational(optional(reference("cancelled_by_id")), "O1", "支払処理を取り消した職員", Plain, access.Nobody),
		fact(optional(instant("cancelled_at")), staffOnly),
		fact(letter("note"), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of a run.
func (Payout) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("transfers", Transfer.Type),
		edge.To("lines", PayoutLine.Type),
		edge.To("made_by", Staff.Type).Field("made_by_id").Unique().Required().Immutable(),
		edge.To("released_by", Staff.Type).Field("released_by_id").Unique(),
		edge.To("paid_by", Staff.Type).Field("paid_by_id").Unique(),
		edge.To("cancelled_by", Staff.Type).Field("cancelled_by_id").Unique(),
	}
}

// Transfer is one payment of a run to one account 振込: a record of the bank's file.
type Transfer struct{ noun }

// Fields of a transfer. The account stands in it as it was, for the file that was sent does not change any more. The keys of
// its last return and of what took one back stay, so that a late second try of either changes nothing.
func (Transfer) Fields() []ent.Field {
	return []ent.Field{
		key("trf"),
		reference("payout_id"),
		fact(fixed(field.Int("position")), staffOnly),
		fact(fixed(vocabulary("payee", "COMPANY", "MEMBER", "HEIR", "AGENCY")), as("Payee!"), staffOnly),
		fixed(reference("account_id")),
		optional(reference("company_id")),
		optional(reference("member_id")),
		optional(reference("agency_id")),
		about(fixed(word("bank")), NotYetApproved, "振込先の銀行番号", Bank, access.Accounting, staffOnly),
		about(fixed(line("bank_kana")), NotYetApproved, "振込先の銀行名", Bank, access.Accounting, staffOnly),
		about(fixed(word("branch")), NotYetApproved, "振込先の支店番号", Bank, access.Accounting, staffOnly),
		about(fixed(line("branch_kana")), NotYetApproved, "振込先の支店名", Bank, access.Accounting, staffOnly),
		about(fixed(vocabulary("account_type", "ORDINARY", "CURRENT", "SAVINGS")), NotYetApproved, "振込先の預金種目", Bank, access.Accounting, staffOnly, as("BankAccountType")),
		about(fixed(word("account_number")), NotYetApproved, "振込先の口座番号", Bank, access.Accounting, staffOnly),
		about(fixed(line("holder")), NotYetApproved, "振込先の口座名義", Bank, access.Accounting, staffOnly),
		about(amount("amount"), "R22 R31 R37 R54", "振込金額", Plain, access.Accounting, staffOnly),
		fact(otherwise(vocabulary("status", "LIVE", "RETURNED", "CANCELLED"), "LIVE"), as("TransferStatus!"), staffOnly),
		about(optional(day("returned_on")), NotYetApproved, "振込が戻った日", Plain, access.Accounting, staffOnly),
		about(optional(vocabulary("return_reason", "NO_ACCOUNT", "NAME", "CLOSED", "OTHER")), NotYetApproved, "振込が戻った理由", Plain, access.Accounting, staffOnly, as("ReturnReason")),
		about(letter("return_note"), NotYetApproved, "振込が戻ったときの覚書", Plain, access.Accounting, staffOnly),
		inner(optional(unique(word("return_key")))),
		inner(optional(unique(word("unreturn_key")))),
		operational(optional(reference("returned_by_id")), "O1", "振込の戻りを登録した職員", Plain, access.Nobody),
	}
}

// Edges of a transfer.
func (Transfer) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("payout", Payout.Type).Ref("transfers").Field("payout_id").Unique().Required(),
		edge.To("account", BankAccount.Type).Field("account_id").Unique().Required().Immutable(),
		edge.To("company", Company.Type).Field("company_id").Unique(),
		edge.To("member", Member.Type).Field("member_id").Unique(),
		edge.To("agency", Agency.Type).Field("agency_id").Unique(),
		edge.To("lines", PayoutLine.Type),
		edge.To("returned_by", Staff.Type).Field("returned_by_id").Unique(),
	}
}

// Indexes: a run's transfers in the order of the file.
func (Transfer) Indexes() []ent.Index {
	return []ent.Index{index.Fields("payout_id", "position").Unique(), index.Fields("status", "returned_on")}
}

// PayoutLine is one claim in a run 支払明細: paid by a transfer, or held with the reason.
type PayoutLine struct{ noun }

// Fields of a line. live_claim holds the claim while the line pays it: a claim is paid by one line at most, which the
// database holds whatever the code does.
func (PayoutLine) Fields() []ent.Field {
	return []ent.Field{
		key("pyl"),
		reference("payout_id"),
		optional(reference("transfer_id")),
		fixed(reference("claim_id")),
		fixed(reference("member_id")),
		fixed(reference("company_id")),
		fixed(optional(reference("agency_id"))),
		about(fixed(amount("amount")), "R22 R31 R37 R54", "給付金額", Plain, access.Accounting, staffOnly),
		inner(optional(unique(word("live_claim")))),
		fact(optional(vocabulary("held", "ARREARS", "NO_ACCOUNT", "ACCOUNT_UNCONFIRMED", "TAKEN_OUT", "LEFT", "NOT_LEFT", "REVOKING")), as("HeldReason"), staffOnly),
		inner(optional(instant("noticed_at"))),
	}
}

// Edges of a line.
func (PayoutLine) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("payout", Payout.Type).Ref("lines").Field("payout_id").Unique().Required(),
		edge.From("transfer", Transfer.Type).Ref("lines").Field("transfer_id").Unique(),
		edge.From("claim", Claim.Type).Ref("payout_lines").Field("claim_id").Unique().Required().Immutable(),
		edge.To("member", Member.Type).Field("member_id").Unique().Required().Immutable(),
		edge.To("company", Company.Type).Field("company_id").Unique().Required().Immutable(),
		edge.To("agency", Agency.Type).Field("agency_id").Unique().Immutable(),
	}
}

// Indexes: a run's lines, the held ones by themselves.
func (PayoutLine) Indexes() []ent.Index {
	return []ent.Index{index.Fields("payout_id", "held", "id")}
}
