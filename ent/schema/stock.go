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

// TicketStock is how many paper tickets of an offering lie in the safe 券の在庫, from the first that came in. It is kept ten
// years beyond the fiscal year of its last movement, as an account book is; it is about nobody.
type TicketStock struct{ noun }

// Fields of a stock. pieces is the sum of its movements, which every movement holds first.
func (TicketStock) Fields() []ent.Field {
	return []ent.Field{
		key("stk"),
		fixed(unique(reference("offering_id"))),
		fact(otherwise(field.Int("pieces"), 0), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of a stock.
func (TicketStock) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("offering", Offering.Type).Field("offering_id").Unique().Required().Immutable(),
		edge.To("movements", StockMovement.Type),
		edge.To("counts", StockCount.Type),
	}
}

// Annotations hold in the database that nobody hands out what is not there.
func (TicketStock) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{"ticket_stock_pieces": "pieces >= 0"})}
}

// StockMovement is a line of the ledger of a stock 在庫の動き: never changed, never deleted, and without the member to whom
// tickets went. It is kept as long as its stock.
type StockMovement struct{ noun }

// Fields of a movement: pieces and yen of their face value, below zero where they leave; balance is what there was after it.
func (StockMovement) Fields() []ent.Field {
	return []ent.Field{
		key("smv"),
		fixed(reference("stock_id")),
		fact(fixed(vocabulary("kind", "RECEIVED", "HANDED_OUT", "CAME_BACK", "SENT_BACK", "SPOILED", "COUNTED")), as("StockMovementKind!"), staffOnly),
		fact(fixed(field.Int("pieces")), staffOnly),
		fact(fixed(amount("amount")), staffOnly),
		fact(fixed(field.Int("balance")), staffOnly),
		fact(fixed(letter("note")), staffOnly),
		inner(optional(fixed(unique(word("move_key"))))),
		operational(fixed(reference("made_by_id")), "O1", "券の在庫を動かした職員", Plain, access.Nobody),
		fact(fixed(instant("made_at")), staffOnly),
	}
}

// Edges of a movement.
func (StockMovement) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("stock", TicketStock.Type).Ref("movements").Field("stock_id").Unique().Required().Immutable(),
		edge.To("made_by", Staff.Type).Field("made_by_id").Unique().Required().Immutable(),
	}
}

// Indexes: the lines of a ledger in their order.
func (StockMovement) Indexes() []ent.Index { return []ent.Index{index.Fields("stock_id", "id")} }

// StockCount is that somebody has counted a stock 棚卸: what the ledger said and what there was. Its difference is entered
// once another has confirmed it. It is kept as long as its stock.
type StockCount struct{ noun }

// Fields of a count. live holds that a stock has one at most that waits.
func (StockCount) Fields() []ent.Field {
	return []ent.Field{
		key("scn"),
		fixed(reference("stock_id")),
		inner(optional(unique(word("live")))),
		fact(fixed(field.Int("expected")), staffOnly),
		fact(fixed(field.Int("counted")), staffOnly),
		fact(fixed(letter("reason")), staffOnly),
		fact(otherwise(vocabulary("status", "WAITING", "CONFIRMED", "REJECTED"), "WAITING"), as("StockCountStatus!"), staffOnly),
		operational(fixed(reference("counted_by_id")), "O1", "棚卸をした職員", Plain, access.Nobody),
		fact(fixed(instant("counted_at")), staffOnly),
		operational(optional(reference("settled_by_id")), "O1", "棚卸を確認・却下した職員", Plain, access.Nobody),
		fact(optional(instant("settled_at")), staffOnly),
		fact(otherwise(field.Int("version"), 1), staffOnly),
	}
}

// Edges of a count.
func (StockCount) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("stock", TicketStock.Type).Ref("counts").Field("stock_id").Unique().Required().Immutable(),
		edge.To("counted_by", Staff.Type).Field("counted_by_id").Unique().Required().Immutable(),
		edge.To("settled_by", Staff.Type).Field("settled_by_id").Unique(),
	}
}

// Annotations hold in the database that nobody counts less than nothing.
func (StockCount) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Checks(map[string]string{"stock_count_counted": "counted >= 0"})}
}
