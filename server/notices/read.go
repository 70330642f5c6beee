package notices

import (
	"context"
	"fmt"

	"kyosai/gen/ent"
	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/page"
	"kyosai/server/problem"
	"kyosai/server/store"
)

// Read marks the viewer's own notices as read and gives them; those that are, and those of others, stay as they are.
func (n Notices) Read(ctx context.Context, ids []string) (read []*ent.Notice, err error) {
	if !access.From(ctx).May(access.MemberRole) {
		return nil, problem.NotAllowed
	}
	if len(ids) > page.Max {
		return nil, problem.In("ids", "too_many", fmt.Sprintf("一度に読み終えられるお知らせは%d件までです。", page.Max))
	}
	err = n.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
		err := tx.Client().Notice.Update().Where(notice.IDIn(ids...), notice.ReadAtIsNil()).SetReadAt(tx.Now).Exec(ctx)
		if err != nil {
			return fmt.Errorf("mark notices as read: %w", err)
		}
		read, err = whole(tx.Client().Notice.Query().Where(notice.IDIn(ids...))).All(ctx)
		return err
	})
	return read, err
}
