package byhand

import (
	"context"
	"database/sql"
	"time"
)

type notice struct {
	Type  string     `json:"__typename"`
	ID    string     `json:"id"`
	Kind  string     `json:"kind"`
	Claim *string    `json:"claimId"`
	Made  string     `json:"madeAt"`
	Read  *string    `json:"readAt"`
	About *claimKind `json:"benefitKind"`
}

// counted is a page of notices with how many there are in all.
type counted struct {
	list[notice]
	Total int `json:"totalCount"`
}

const selectNotices = `SELECT n.id, n.kind, n.claim_id, n.made_at, k.name, k.name_en FROM notices n
LEFT JOIN benefit_kinds k ON k.id = n.benefit_kind_id WHERE n.member_id = ? AND n.read_at IS NULL ORDER BY n.id DESC LIMIT 3`

const countNotices = `SELECT COUNT(*) FROM notices WHERE member_id = ? AND read_at IS NULL`

// unread is the newest news that the member has not read.
func (s server) unread(ctx context.Context, member string) (counted, error) {
	news, err := rows(ctx, s.db, scanNotice, selectNotices, member)
	if err != nil {
		return counted{}, err
	}
	page := counted{list: listOf("NoticeConnection", "NoticeEdge", news)}
	return page, row(ctx, s.db, []any{&page.Total}, countNotices, member)
}

func scanNotice(row *sql.Rows, n *notice) error {
	var claim, name, english sql.NullString
	var made time.Time
	err := row.Scan(&n.ID, &n.Kind, &claim, &made, &name, &english)
	n.Type, n.Claim, n.Made = "Notice", text(claim), made.UTC().Format(time.RFC3339Nano)
	if name.Valid {
		n.About = &claimKind{"BenefitKind", name.String, english.String}
	}
	return err
}
