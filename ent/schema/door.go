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

// DoorDevice is a browser at the door of one session 受付端末: staff make a code for it, which it uses up for a credential.
// Both are kept as digests.
type DoorDevice struct{ noun }

// Fields of a device; number counts from one within its session. What it holds ends with ended_at, or by itself at the
// session's close.
func (DoorDevice) Fields() []ent.Field {
	return []ent.Field{
		key("ddv"),
		inner(fixed(reference("session_id"))),
		fact(fixed(field.Int("number"))),
		operational(optional(unique(word("code_digest"))), "O5", "受付端末の登録コード", Credential, access.Nobody),
		fact(fixed(instant("code_until"))),
		operational(optional(unique(word("credential_digest"))), "O5", "受付端末の資格", Credential, access.Nobody),
		fact(fixed(instant("made_at"))),
		fact(optional(instant("enrolled_at"))),
		fact(optional(instant("seen_at"))),
		fact(optional(instant("ended_at"))),
		operational(fixed(reference("made_by_id")), "O1", "受付端末の登録コードを発行した職員", Plain, access.Nobody),
		operational(optional(reference("ended_by_id")), "O1", "受付端末の利用を止めた職員", Plain, access.Nobody),
	}
}

// Edges of a device.
func (DoorDevice) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("session", EventSession.Type).Ref("door_devices").Field("session_id").Unique().Required().Immutable(),
		edge.To("made_by", Staff.Type).Field("made_by_id").Unique().Required().Immutable(),
		edge.To("ended_by", Staff.Type).Field("ended_by_id").Unique(),
	}
}

// Indexes: one device of a number.
func (DoorDevice) Indexes() []ent.Index {
	return []ent.Index{index.Fields("session_id", "number").Unique()}
}

// Admission is that people of a booking came in at the door 入場, as a device says: on the line or later, in parts or at
// once. What was tapped wrongly stays, and is undone.
type Admission struct{ noun }

// Fields of an admission. entry_key was made on the device, and has it count once however often it is sent. heads are the
// people by band: the member, then the bands of the event in their order. conflict says what is doubtful about it: more
// came in than were booked (TWICE), the booking had no place (ENDED), or the door was closed (LATE).
func (Admission) Fields() []ent.Field {
	return []ent.Field{
		key("adm"),
		inner(fixed(reference("booking_id"))),
		inner(fixed(reference("device_id"))),
		inner(fixed(word("entry_key"))),
		inner(fixed(field.JSON("heads", []int{}))),
		about(fixed(field.Int("people")), "R45", "入場した人数", Plain, access.Clerk, staffOnly),
		about(fixed(instant("entered_at")), "R44", "入場した日時", Plain, access.Clerk, staffOnly),
		fact(fixed(instant("received_at")), staffOnly),
		fact(optional(instant("undone_at")), staffOnly),
		fact(optional(fixed(vocabulary("conflict", "TWICE", "ENDED", "LATE"))), as("AdmissionConflict"), staffOnly),
	}
}

// Edges of an admission.
func (Admission) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("booking", Booking.Type).Ref("admissions").Field("booking_id").Unique().Required().Immutable(),
		edge.To("device", DoorDevice.Type).Field("device_id").Unique().Required().Immutable(),
	}
}

// Indexes: what a device says counts once.
func (Admission) Indexes() []ent.Index {
	return []ent.Index{index.Fields("device_id", "entry_key").Unique(), index.Fields("booking_id")}
}

// Annotations hold in the database that nobody comes in with nobody.
func (Admission) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{"admission_people": "people > 0"})}
}
