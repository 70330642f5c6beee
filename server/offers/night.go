package offers

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"kyosai/gen/ent/notice"
	"kyosai/server/access"
	"kyosai/server/caldate"
	"kyosai/server/kana"
	"kyosai/server/notices"
	"kyosai/server/rules"
	"kyosai/server/store"
)

// soon is how many days before the last day to claim the deadline is near.
const soon = 30

// perTransaction is how many notices are written at a time, so that nobody waits long for the table.
const perTransaction = 50

// Night has the work of a night done once a day.
type Night struct {
	Offers Offers
	done   caldate.Day
}

// Work does it where this day's was not done yet.
func (n *Night) Work(ctx context.Context) error {
	today := caldate.Today(n.Offers.Store.Now())
	if n.done == today {
		return nil
	}
	if err := n.Offers.Tell(ctx); err != nil {
		return err
	}
	n.done = today
	return nil
}

// Tell goes through the whole scheme: each member learns once of what he may be entitled to, and once that a deadline is
// near, of a draft, too. The counts for staff are made anew. What was interrupted is done again without telling twice.
func (o Offers) Tell(ctx context.Context) error {
	ctx = access.AsSystem(ctx)
	today := caldate.Today(o.Store.Now())
	w, err := o.walk(ctx)
	if err != nil {
		return err
	}
	if err := w.drafts(ctx, func(news []notices.News) error { return o.tell(ctx, news) }); err != nil {
		return err
	}
	t := tally{}
	err = o.Scheme(ctx, func(page []Found) error {
		var news []notices.News
		for _, f := range page {
			t.add(f, today)
			for _, e := range f.Offers {
				news = append(news, newsOf(f.MemberID, e, today))
			}
		}
		return o.tell(ctx, news)
	})
	if err != nil {
		return err
	}
	return o.keep(ctx, t, today)
}

// newsOf is what a member is told of an offer: that the deadline is near where it is, else that there is something.
func newsOf(memberID string, e rules.Offer, today caldate.Day) notices.News {
	news := notices.News{MemberID: memberID, Kind: notice.KindBENEFIT_OFFERED, BenefitKindID: e.Kind, Unhurried: true, Once: matter("offer", e.Kind, e.EventOn, e.PersonName)}
	if dueSoon(e.Deadline, today) {
		news.Kind, news.Once = notice.KindDEADLINE_NEAR, matter("deadline", e.Kind, e.EventOn, e.PersonName)
	}
	return news
}

func dueSoon(last *caldate.Day, today caldate.Day) bool {
	return last != nil && !last.After(today.AddDays(soon))
}

// matter names what is told once. It does not show whom it is about.
func matter(what, kindID string, event caldate.Day, person string) string {
	sum := sha256.Sum256([]byte(kindID + "\n" + event.String() + "\n" + kana.FoldName(person)))
	return what + " " + hex.EncodeToString(sum[:20])
}

// tell writes the news of a page that was not told before.
func (o Offers) tell(ctx context.Context, news []notices.News) error {
	if len(news) == 0 {
		return nil
	}
	told, err := o.told(ctx, news)
	if err != nil {
		return err
	}
	news = slices.DeleteFunc(news, func(n notices.News) bool { return told[n.MemberID+n.Once] })
	for part := range slices.Chunk(news, perTransaction) {
		err := o.Store.InTx(ctx, func(ctx context.Context, tx *store.Tx) error {
			for _, n := range part {
				if err := notices.Tell(ctx, tx, n); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// told is what the members whom the news is for were told once.
func (o Offers) told(ctx context.Context, news []notices.News) (map[string]bool, error) {
	members := make([]string, len(news))
	for i, n := range news {
		members[i] = n.MemberID
	}
	slices.Sort(members)
	rows, err := o.Store.Client.Notice.Query().Where(notice.MemberIDIn(slices.Compact(members)...), notice.OnceNotNil()).
		Select(notice.FieldID, notice.FieldMemberID, notice.FieldOnce).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("read what was told: %w", err)
	}
	told := make(map[string]bool, len(rows))
	for _, n := range rows {
		told[n.MemberID+*n.Once] = true
	}
	return told, nil
}
