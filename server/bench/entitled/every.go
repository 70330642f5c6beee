package entitled

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"kyosai/gen/ent"
	"kyosai/server/arrears"
	"kyosai/server/benefits"
	"kyosai/server/caldate"
	"kyosai/server/claims"
	"kyosai/server/disasters"
	"kyosai/server/rules"
	"kyosai/server/store"
)

// scheme is what holds for every page.
type scheme struct {
	client   *ent.Client
	today    caldate.Day
	kinds    []*ent.BenefitKind
	owed     arrears.Owed
	declared []rules.Disaster
}

// every decides a claim of every member for every kind, a page of members at a time, and tells of each member's verdicts,
// which nobody may keep. The rules are those of the app, and so is what they are told of what came before.
func every(ctx context.Context, s *store.Store, tell func([]*ent.BenefitKind, []rules.Verdict)) error {
	w, err := look(ctx, s)
	if err != nil {
		return err
	}
	return w.pages(ctx, func(page []*claims.Filed) error { return w.page(page, tell) })
}

// page decides for the members of a page, as many at a time as there are processors.
func (w *scheme) page(page []*claims.Filed, tell func([]*ent.BenefitKind, []rules.Verdict)) error {
	parts := slices.Collect(slices.Chunk(page, (len(page)-1)/runtime.GOMAXPROCS(0)+1))
	failed := make([]error, len(parts))
	var group sync.WaitGroup
	var telling sync.Mutex
	for i, part := range parts {
		group.Go(func() {
			verdicts := make([]rules.Verdict, len(w.kinds))
			for _, filed := range part {
				if failed[i] = w.judge(filed, verdicts); failed[i] != nil {
					return
				}
				telling.Lock()
				tell(w.kinds, verdicts)
				telling.Unlock()
			}
		})
	}
	group.Wait()
	return errors.Join(failed...)
}

func look(ctx context.Context, s *store.Store) (w *scheme, err error) {
	w = &scheme{client: s.Client, today: caldate.Today(s.Now())}
	if w.kinds, err = benefits.NewShelf(s).Kinds(ctx); err != nil {
		return nil, err
	}
	if w.owed, err = arrears.All(ctx, s.Client); err != nil {
		return nil, err
	}
	w.declared, err = disasters.All(ctx, s.Client)
	return w, err
}

// judge decides a claim of the member for each kind.
func (w *scheme) judge(filed *claims.Filed, verdicts []rules.Verdict) (err error) {
	for i, kind := range w.kinds {
		if verdicts[i], err = filed.Judge(w.invented(filed, kind), kind, w.today); err != nil {
			return fmt.Errorf("member %s: %w", filed.Member.ID, err)
		}
	}
	return nil
}
