package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// ownersAndClerk are those whom an account belongs to, and who issues the code that opens it.
const ownersAndClerk = access.MemberRole | access.OfficerRole | access.Clerk

// Account is the way into the public zone: sign-in id, password, mail address. It belongs to a member or to an officer,
// to exactly one; who is both has two.
type Account struct{ noun }

// kept refuses to delete what a row belongs to: emptying the column would leave an account, or a stock, of nobody.
var kept = entsql.OnDelete(entsql.NoAction)

// Fields of an account. It is opened once, with a code that staff issue. What its member's phone keeps of the card holds
// where it was signed since cards_from, when his sessions were last ended.
func (Account) Fields() []ent.Field {
	return []ent.Field{
		key("acc"),
		optional(reference("member_id")),
		optional(reference("officer_id")),
		about(optional(unique(word("sign_in_id"))), "R18", "ID", Contact, ownersAndClerk),
		about(line("password_hash"), "R19", "パスワード", Credential, access.Nobody),
		about(line("email"), "R17", "メールアドレス", Contact, memberAndDesk|access.OfficerRole),
		about(optional(instant("email_confirmed_at")), "R17", "メールアドレスの確認日時", Plain, ownersAndClerk),
		operational(otherwise(field.Bool("mail_notices"), true), "O5", "お知らせメールの受け取り", Plain, access.MemberRole),
		about(line("opening_code_hash"), "R19", "開設コード", Credential, access.Nobody),
		operational(optional(instant("opening_code_ends_at")), "O5", "開設コードの期限", Plain, access.Clerk, staffOnly),
		operational(optional(instant("opened_at")), "O5", "開設日時", Plain, ownersAndClerk),
		operational(otherwise(field.Int("failures"), 0), "O5", "サインインの失敗回数", Plain, access.Nobody),
		operational(optional(instant("locked_until")), "O5", "一時停止の期限", Plain, access.Clerk, staffOnly),
		operational(optional(instant("cards_from")), "O5", "会員証を発行し直した日時", Plain, access.Nobody),
		fact(fixed(instant("created_at")), staffOnly),
	}
}

// Edges of an account.
func (Account) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("member", Member.Type).Ref("account").Field("member_id").Unique(),
		edge.From("officer", Officer.Type).Ref("account").Field("officer_id").Unique(),
		edge.To("mail_tokens", MailToken.Type),
		edge.To("sessions", Session.Type),
	}
}

// Annotations has the database hold that an account belongs to exactly one.
func (Account) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{"account_holder": "((member_id IS NULL) <> (officer_id IS NULL))"})}
}

// MailToken is a link sent by mail, used once: to confirm an address or to set a new password.
type MailToken struct{ noun }

// Fields of a link; only its digest is kept.
func (MailToken) Fields() []ent.Field {
	return []ent.Field{
		key("mtk"),
		reference("account_id"),
		inner(vocabulary("purpose", "CONFIRM", "RESET")),
		about(unique(word("digest")), "R19", "メールのリンク", Credential, access.Nobody),
		about(line("email"), "R17", "送信先", Contact, access.Nobody),
		inner(instant("ends_at")),
		inner(optional(instant("used_at"))),
	}
}

// Edges of a link.
func (MailToken) Edges() []ent.Edge {
	return []ent.Edge{edge.From("account", Account.Type).Ref("mail_tokens").Field("account_id").Unique().Required()}
}

// Session is a signed-in browser, in one zone; the cookie's secret is kept as a digest.
type Session struct{ noun }

// Fields of a session: it ends when idle, and at the latest at its absolute end.
func (Session) Fields() []ent.Field {
	return []ent.Field{
		key("ses"),
		inner(vocabulary("zone", "PUBLIC", "STAFF")),
		operational(unique(word("digest")), "O5", "セッション", Credential, access.Nobody),
		optional(reference("account_id")),
		optional(reference("staff_id")),
		operational(line("terminal"), "O4", "端末", Plain, access.Nobody),
		operational(fixed(instant("created_at")), "O5", "サインイン日時", Plain, access.Nobody),
		operational(instant("seen_at"), "O5", "最後の操作日時", Plain, access.Nobody),
		inner(instant("ends_at")),
	}
}

// Edges of a session.
func (Session) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("account", Account.Type).Ref("sessions").Field("account_id").Unique(),
		edge.From("staff", Staff.Type).Ref("sessions").Field("staff_id").Unique(),
	}
}

// Indexes: sessions that have ended are swept.
func (Session) Indexes() []ent.Index { return []ent.Index{index.Fields("ends_at")} }
