package invitations

import (
	"context"
	"fmt"
	"net/url"
	"time"

	"entgo.io/ent/dialect/sql/sqlgraph"

	"kyosai/gen/ent"
	"kyosai/gen/ent/member"
	"kyosai/server/access"
	"kyosai/server/audit"
	"kyosai/server/caldate"
	"kyosai/server/deaths"
	"kyosai/server/idempotency"
	"kyosai/server/letters"
	"kyosai/server/letters/typeset"
	"kyosai/server/problem"
	"kyosai/server/signin"
	"kyosai/server/store"
)

// most is how many letters are made at once.
const most = 100

// Wish is for whom letters are to be made. Its key is made once for each wish, so that a second try of the same one, after a
// lost answer, makes no code void that may be on paper already.
type Wish struct {
	Key       string
	MemberIDs []string
	Anew      bool // for one member with an open account, who showed at the desk who he is
}

var (
	errForbidden = problem.New(problem.Forbidden, "forbidden", "開設コードを発行する権限がありません。受付の担当者に依頼してください。")
	errMade      = problem.New(problem.Conflict, "invitations_made", "この発行は、すでに行われています。印刷できていないときは、もう一度選んで発行してください。前のコードは使えなくなります。")
	errNobody    = problem.New(problem.NotFound, "no_member", "この会員は見つかりません。検索し直してください。")
	errDied      = problem.New(problem.Conflict, "member_died", "ご遺族から申請のあった会員がいます。ご案内は発行できません。一覧を読み直してください。")
	errOpen      = problem.New(problem.Conflict, "account_open", "会員ページを開設済みの会員がいます。一覧を読み直してください。開設し直すときは、会員の台帳から1人ずつ、本人であることを確かめて発行します。")
)

func (w Wish) check(ctx context.Context) error {
	switch {
	case access.From(ctx).Kind == access.Anonymous:
		return problem.SignInFirst
	case !access.From(ctx).May(access.Clerk):
		return errForbidden
	case len(w.MemberIDs) == 0:
		return problem.In("memberIds", "nobody_chosen", "会員を選んでください。")
	case len(w.MemberIDs) > most:
		return problem.In("memberIds", "too_many", fmt.Sprintf("一度に発行できるのは%d人までです。分けて選んでください。", most))
	case w.Anew && len(w.MemberIDs) > 1:
		return problem.In("memberIds", "one_by_one", "開設し直すコードは、1人ずつ発行します。")
	}
	return idempotency.Check(w.Key)
}

// Issue makes a code and a letter for each member; earlier codes of theirs no longer hold. The letters are set before the
// codes are kept: a code that holds has its letter, and a letter that cannot be set makes no other void.
func (i Invitations) Issue(ctx context.Context, w Wish) (*letters.Printed, error) {
	if err := w.check(ctx); err != nil {
		return nil, err
	}
	guests, err := i.read(ctx, w)
	if err != nil {
		return nil, err
	}
	now := i.Store.Now()
	codes := make([]signin.Code, len(guests))
	for at, guest := range guests {
		codes[at] = signin.NewCode(guest, now)
	}
	printed, err := i.print(ctx, codes, now)
	if err != nil {
		return nil, err
	}
	err = i.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error { return i.keep(ctx, tx, w, codes) })
	if err != nil {
		return nil, err
	}
	return printed, nil
}

// read finds the members, in the order in which they were named.
func (i Invitations) read(ctx context.Context, w Wish) ([]*ent.Member, error) {
	query := i.Store.Client.Member.Query().Where(member.IDIn(w.MemberIDs...)).WithAccount()
	letters.WithCompanies(query)
	rows, err := query.All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read whom to invite: %w", err)
	}
	died, err := i.Store.Client.Member.Query().Where(member.IDIn(w.MemberIDs...), deaths.Mourned()).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("look whether somebody to invite has died: %w", err)
	}
	if died {
		return nil, errDied
	}
	byID := make(map[string]*ent.Member, len(rows))
	for _, m := range rows {
		byID[m.ID] = m
	}
	guests := make([]*ent.Member, 0, len(w.MemberIDs))
	for _, id := range w.MemberIDs {
		m := byID[id]
		switch {
		case m == nil:
			return nil, errNobody
		case m.Edges.Account != nil && m.Edges.Account.OpenedAt != nil && !w.Anew:
			return nil, errOpen
		}
		delete(byID, id) // who is named twice is not found twice
		guests = append(guests, m)
	}
	return guests, nil
}

func (i Invitations) print(ctx context.Context, codes []signin.Code, now time.Time) (*letters.Printed, error) {
	fonts, err := i.Press.Fonts()
	if err != nil {
		return nil, err
	}
	w := typeset.New("会員ページ開設のご案内", fonts)
	for _, c := range codes {
		err := i.Press.Head.Invitation(w, letters.Invitation{
			To: letters.AddresseeOf(c.Member), On: caldate.Today(now), Number: c.Member.Number, Code: c.Text,
			Until: caldate.Today(c.EndsAt.Add(-time.Nanosecond)), Page: i.Accounts.Origin + "/open",
			Link: i.Accounts.Origin + "/open#" + url.QueryEscape(c.Member.Number) + "." + url.QueryEscape(c.Text),
		})
		if err != nil {
			return nil, err
		}
	}
	for _, item := range shown {
		audit.From(ctx).Read(item)
	}
	return &letters.Printed{PDF: w.Bytes(), Lacking: w.Lacking(), Pages: w.Pages()}, nil
}

// shown are the items of the register that such a letter shows.
var shown = []string{"R1", "R2", "R3", "R15", "R19"}

// keep keeps the codes, unless the wish was fulfilled before or somebody has opened his account meanwhile.
func (i Invitations) keep(ctx context.Context, tx *store.Tx, w Wish, codes []signin.Code) error {
	err := tx.Client().InvitationRun.Create().SetIdempotencyKey(w.Key).SetStaffID(access.From(ctx).StaffID).SetAt(tx.Now).
		SetLetters(len(codes)).Exec(ctx)
	if sqlgraph.IsUniqueConstraintError(err) {
		return errMade
	}
	if err != nil {
		return fmt.Errorf("note that letters were made: %w", err)
	}
	for _, c := range codes {
		kept, err := c.Keep(ctx, tx, w.Anew)
		if err != nil {
			return err
		}
		if !kept {
			return errOpen
		}
	}
	return nil
}
