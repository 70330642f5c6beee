package staff

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"kyosai/gen/ent"
	"kyosai/gen/ent/auditentry"
	"kyosai/gen/ent/predicate"
	"kyosai/server/audit"
	"kyosai/server/page"
	"kyosai/server/problem"
)

// Record is the record of operations 操作記録, the newest first. Looking into it stands in it too.
func (s Staff) Record(ctx context.Context, first int, after *string) (*page.Page[*ent.AuditEntry], error) {
	if err := checkAdministrator(ctx); err != nil {
		return nil, err
	}
	if err := page.Check(first); err != nil {
		return nil, err
	}
	query := s.Store.Client.AuditEntry.Query().
		Order(auditentry.ByAt(sql.OrderDesc()), auditentry.ByID(sql.OrderDesc())).Limit(first + 1)
	if err := before(query, after); err != nil {
		return nil, err
	}
	rows, err := query.All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the record: %w", err)
	}
	audit.From(ctx).Saw("record")
	return page.Of(rows, first, func(e *ent.AuditEntry) string { return page.Cursor(e.At.Format(time.RFC3339Nano), e.ID) }), nil
}

// before narrows the query to the entries that are older than the cursor's.
func before(query *ent.AuditEntryQuery, after *string) error {
	keys, err := page.Keys(after, 2)
	if err != nil || keys == nil {
		return err
	}
	at, err := time.Parse(time.RFC3339Nano, keys[0])
	if err != nil {
		return problem.In("after", "unknown_cursor", "続きの位置が正しくありません。一覧を最初から開き直してください。")
	}
	query.Where(older(at, keys[1]))
	return nil
}

func older(at time.Time, id string) predicate.AuditEntry {
	return auditentry.Or(auditentry.AtLT(at), auditentry.And(auditentry.At(at), auditentry.IDLT(id)))
}
