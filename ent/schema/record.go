package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"kyosai/server/access"
)

// AuditEntry is a line of the record 操作記録 (R86): who, when, from where, what was read or changed.
type AuditEntry struct{ noun }

// Fields of an entry. Subjects are keys of rows, items are item numbers: never a value. An entry about refusals says why,
// and may count several.
func (AuditEntry) Fields() []ent.Field {
	return []ent.Field{
		key("aud"),
		operational(fixed(instant("at")), "O6", "操作日時", Plain, access.Administrator, staffOnly),
		operational(fixed(word("zone")), "O6", "区画", Plain, access.Nobody),
		operational(fixed(word("actor")), "O6", "操作者", Plain, access.Administrator, staffOnly),
		operational(fixed(word("session_id")), "O6", "セッション", Plain, access.Nobody),
		operational(fixed(word("terminal")), "O6", "端末", Plain, access.Administrator, staffOnly),
		operational(fixed(word("request_id")), "O6", "要求番号", Plain, access.Administrator, staffOnly),
		operational(fixed(word("operation")), "O6", "操作", Plain, access.Administrator, staffOnly),
		operational(fixed(letter("subjects")), "O6", "対象", Plain, access.Nobody),
		operational(fixed(letter("items")), "O6", "閲覧した項目", Plain, access.Administrator, staffOnly),
		operational(fixed(letter("changes")), "O6", "変更", Plain, access.Administrator, staffOnly),
		operational(fixed(letter("purposes")), "O8", "閲覧の目的と申請", Plain, access.Administrator, staffOnly),
		operational(fixed(otherwise(word("refusal"), "")), "O6", "断った理由", Plain, access.Administrator, staffOnly),
		operational(fixed(otherwise(field.Int("times"), 1)), "O6", "断った回数", Plain, access.Administrator, staffOnly),
	}
}

// Indexes: the record in order of time.
func (AuditEntry) Indexes() []ent.Index { return []ent.Index{index.Fields("at")} }

// Job is work for later, enqueued in the transaction that causes it, claimed by compare-and-set.
type Job struct{ noun }

// Fields of a job; its payload may hold a mail, so it is erased when done.
func (Job) Fields() []ent.Field {
	return []ent.Field{
		key("job"),
		inner(fixed(word("kind"))),
		operational(field.JSON("payload", json.RawMessage{}), "O7", "後で行う処理の内容", Contact, access.Nobody),
		inner(instant("run_at")),
		inner(otherwise(field.Int("attempts"), 0)),
		inner(optional(instant("leased_until"))),
		inner(optional(word("leased_by"))),
		inner(optional(instant("done_at"))),
		inner(letter("error")),
	}
}

// Indexes: what is due.
func (Job) Indexes() []ent.Index { return []ent.Index{index.Fields("done_at", "run_at")} }
