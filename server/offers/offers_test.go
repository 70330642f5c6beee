package offers_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"kyosai/gen/ent"
	"kyosai/gen/ent/benefitkind"
	"kyosai/gen/ent/claim"
	"kyosai/gen/ent/employment"
	"kyosai/gen/ent/member"
	"kyosai/gen/ent/payment"
	"kyosai/server/access"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/offers"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

var now = time.Date(2026, 6, 15, 12, 0, 0, 0, time.FixedZone("JST", 9*60*60))

// world is a scheme with the default rules on 15 June 2026, every kind of them open.
type world struct {
	*testing.T
	s       *store.Store
	company string
	n       int
}

func each(t *testing.T, test func(w *world)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := &world{T: t, s: s}
		w.begin()
		test(w)
	})
}

func (w *world) begin() {
	w.Helper()
	w.s.SetClock(func() time.Time { return now })
	if err := benefits.Load(context.Background(), w.s); err != nil {
		w.Fatal(err)
	}
	w.inside(func(ctx context.Context, c *ent.Client) error {
		company, err := c.Company.Create().SetCode("300001").SetName("製作所").Save(ctx)
		if err != nil {
			return err
		}
		w.company = company.ID
		return c.BenefitKind.Update().SetOpen(true).Exec(ctx)
	})
}

func (w *world) inside(change func(context.Context, *ent.Client) error) {
	w.Helper()
	if err := w.s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error { return change(ctx, tx.Client()) }); err != nil {
		w.Fatal(err)
	}
}

// member has a silver wedding in 2026 and ten years of service in 2026.
func (w *world) member() string {
	w.Helper()
	w.n++
	var id string
	w.inside(func(ctx context.Context, c *ent.Client) error {
		m, err := c.Member.Create().SetNumber(fmt.Sprintf("2%07d", w.n)).SetName("山田　太郎").SetSex(member.SexMALE).
			SetBornOn("1970-01-01").SetMarriedOn("2001-05-10").SetJoinedOn("2016-05-01").Save(ctx)
		if err != nil {
			return err
		}
		id = m.ID
		return c.Employment.Create().SetMemberID(id).SetCompanyID(w.company).SetType(employment.TypeREGULAR).
			SetHiredOn("2016-04-01").SetFromOn("2016-05-01").Exec(ctx)
	})
	return id
}

func (w *world) kind(code string) string {
	return w.s.Client.BenefitKind.Query().Where(benefitkind.Code(code)).OnlyIDX(storetest.System())
}

func (w *world) claim(memberID, code string, event caldate.Day, relation claim.Relation, person string, status claim.Status) {
	w.Helper()
	w.n++
	kind := w.kind(code)
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.Claim.Create().SetReference(fmt.Sprintf("R%d", w.n)).SetMemberID(memberID).SetKindID(kind).SetCompanyID(w.company).
			SetEventOn(event).SetRelation(relation).SetPersonName(person).SetStatus(status).SetCreatedAt(now).SetUpdatedAt(now).Exec(ctx)
	})
}

// moves has the member leave his company with the day, for another one that he begins to work for on the next.
func (w *world) moves(memberID string, last caldate.Day) {
	w.Helper()
	w.n++
	w.inside(func(ctx context.Context, c *ent.Client) error {
		if err := c.Employment.Update().Where(employment.MemberID(memberID)).SetUntilOn(last).Exec(ctx); err != nil {
			return err
		}
		next, err := c.Company.Create().SetCode(fmt.Sprintf("4%05d", w.n)).SetName("商会").Save(ctx)
		if err != nil {
			return err
		}
		return c.Employment.Create().SetMemberID(memberID).SetCompanyID(next.ID).SetType(employment.TypeREGULAR).
			SetHiredOn(last.AddDays(1)).SetFromOn(last.AddDays(1)).Exec(ctx)
	})
}

func (w *world) paid(memberID, hostKind string, kind *string, relation payment.Relation, month caldate.MonthOrDay) {
	w.Helper()
	w.inside(func(ctx context.Context, c *ent.Client) error {
		return c.Payment.Create().SetMemberID(memberID).SetHostKind(hostKind).SetNillableKindID(kind).SetRelation(relation).SetPaid(month).SetAmount(10000).Exec(ctx)
	})
}

func (w *world) offers() offers.Offers {
	return offers.Offers{Store: w.s, Shelf: benefits.NewShelf(w.s)}
}

// as is the member, signed in.
func as(memberID string) context.Context {
	return storetest.As(&access.Viewer{Kind: access.Member, Zone: access.Public, Roles: access.MemberRole, MemberID: memberID})
}

// offered lists the codes and days of what is offered of a member's file to who asks.
func (w *world) offered(ctx context.Context, memberID string) string {
	w.Helper()
	found, err := w.offers().Of(ctx, w.s.Client.Member.GetX(storetest.System(), memberID))
	if err != nil {
		w.Fatal(err)
	}
	var text string
	for _, o := range found {
		person := ""
		if o.PersonName != nil {
			person = *o.PersonName
		}
		text += fmt.Sprintf("%s %s %s;", o.Kind.Code, o.EventOn, person)
	}
	return text
}

func TestAMemberIsOfferedWhatTheFilesTell(t *testing.T) {
	each(t, func(w *world) {
		both := "WED25 2026-05-10 ;SERV10 2026-04-01 ;"
		expect := func(want string, change func(id string)) {
			w.Helper()
			id := w.member()
			if change != nil {
				change(id)
			}
			if got := w.offered(as(id), id); got != want {
				w.Errorf("offered %q, want %q", got, want)
			}
		}
		silver := w.kind("WED25")
		expect(both, nil)
		expect("SERV10 2026-04-01 ;", func(id string) { w.claim(id, "WED25", "2026-05-10", claim.RelationSELF, "", claim.StatusDRAFT) })
		expect(both, func(id string) { w.moves(id, "2026-04-01") })
		expect("WED25 2026-05-10 ;", func(id string) { w.moves(id, "2026-03-31") })
		expect(both, func(id string) {
			w.claim(id, "WED25", "2026-05-10", claim.RelationSELF, "", claim.StatusWITHDRAWN)
		})
		expect("SERV10 2026-04-01 ;", func(id string) {
			w.claim(id, "WED25", "2026-05-10", claim.RelationSELF, "", claim.StatusSUBMITTED)
		})
		expect("SERV10 2026-04-01 ;", func(id string) {
			w.claim(id, "WED25", "2026-05-10", claim.RelationSELF, "", claim.StatusREFUSED)
		})
		expect("SERV10 2026-04-01 ;", func(id string) { w.paid(id, "05", &silver, payment.RelationSELF, "2026-05") })
		expect("WED25 2026-05-10 ;", func(id string) { w.paid(id, "06", nil, payment.RelationSELF, "2026-04") })
		expect("SERV10 2026-04-01 ;", func(id string) {
			w.claim(id, "DEATH_SP", "2024-01-01", claim.RelationSPOUSE, "山田　花子", claim.StatusPAID)
		})
		for _, status := range []claim.Status{claim.StatusSUBMITTED, claim.StatusPAID, claim.StatusREFUSED} {
			expect("", func(id string) { w.claim(id, "DEATH_M", "2026-06-01", claim.RelationSELF, "", status) })
			if status == claim.StatusSUBMITTED {
				continue
			}
			expect(both, func(id string) {
				w.claim(id, "DEATH_M", "2026-06-01", claim.RelationSELF, "", status)
				w.inside(func(ctx context.Context, c *ent.Client) error {
					return c.Claim.Update().Where(claim.MemberID(id)).SetDeathDenied(true).Exec(ctx)
				})
			})
		}
		expect("SCHOOL_E 2026-04-01 山田　桜;"+both, func(id string) {
			w.claim(id, "BIRTH", "2020-03-31", claim.RelationCHILD, "山田　桜", claim.StatusPAID)
		})
		expect(both, func(id string) {
			w.claim(id, "BIRTH", "2020-03-31", claim.RelationCHILD, "山田　桜", claim.StatusPAID)
			w.claim(id, "DEATH_CH", "2021-01-01", claim.RelationCHILD, "山田桜", claim.StatusPAID)
		})
		child := w.kind("DEATH_CH")
		expect(both, func(id string) {
			w.claim(id, "BIRTH", "2020-03-31", claim.RelationCHILD, "山田　桜", claim.StatusPAID)
			w.paid(id, "08", &child, payment.RelationCHILD, "2020-05")
		})
	})
}

func TestNobodyIsOfferedWhatIsOnAnothersFile(t *testing.T) {
	each(t, func(w *world) {
		own, other := w.member(), w.member()
		if w.offered(as(own), own) == "" {
			w.Error("a member is not offered what is on his file")
		}
		clerk := storetest.As(&access.Viewer{Kind: access.Staff, Zone: access.StaffZone, Roles: access.Desk})
		for who, ctx := range map[string]context.Context{"another": as(other), "staff": clerk, "nobody": context.Background()} {
			if got := w.offered(ctx, own); got != "" {
				w.Errorf("%s is told %s", who, got)
			}
		}
	})
}

func TestTheWholeSchemeIsWalkedOnceEachMemberInPages(t *testing.T) {
	each(t, func(w *world) {
		made := map[string]bool{}
		w.inside(func(ctx context.Context, c *ent.Client) error {
			for n := range 1001 {
				m, err := c.Member.Create().SetNumber(fmt.Sprintf("3%07d", n)).SetName("山田　太郎").SetSex(member.SexMALE).
					SetMarriedOn("2001-05-10").SetJoinedOn("2016-05-01").Save(ctx)
				if err != nil {
					return err
				}
				made[m.ID] = true
			}
			return nil
		})
		last, seen := "", 0
		pages := 0
		err := w.offers().Scheme(context.Background(), func(page []offers.Found) error {
			for _, f := range page {
				if !made[f.MemberID] || f.MemberID <= last || len(f.Offers) != 1 || f.Offers[0].Amount != 10000 {
					w.Errorf("found %+v after %s", f, last)
				}
				last, seen = f.MemberID, seen+1
			}
			pages++
			return nil
		})
		if err != nil || seen != len(made) || pages != 3 {
			w.Errorf("%d of %d members in %d pages, %v", seen, len(made), pages, err)
		}
	})
}
