package imports_test

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"

	"kyosai/gen/ent"
	"kyosai/gen/ent/importrecord"
	"kyosai/server/imports"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

const printed = `{"companies":{"records":60,"loaded":60,"new":60,"changed":0,"unchanged":0,"rejected":{},"warned":{}},
"members":{"records":1200,"loaded":1190,"new":1190,"changed":0,"unchanged":0,"rejected":{"blank_name":2,"unknown_company":2},"warned":{"sex_unknown":3}},
"payments":{"records":900,"loaded":898,"new":898,"changed":0,"unchanged":0,"rejected":{"bad_amount":2},"warned":{}},"seconds":1.5,"run":"x"}`

func run(t *testing.T, s *store.Store) *ent.ImportRun {
	t.Helper()
	var made *ent.ImportRun
	err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) (err error) {
		made, err = tx.Client().ImportRun.Create().SetLayout("host-1971").SetStartedAt(tx.Now).SetFinishedAt(tx.Now).SetReport(json.RawMessage(printed)).Save(ctx)
		if err != nil {
			return err
		}
		for i := range 5 {
			verdict := importrecord.VerdictREJECTED
			if i == 4 {
				verdict = importrecord.VerdictWARNED
			}
			if err := tx.Client().ImportRecord.Create().SetRunID(made.ID).SetNoun(importrecord.NounMEMBER).SetVerdict(verdict).SetReason("blank_name").
				SetFile("KAIIN.DAT").SetRecord(i).SetByte(int64(150 * i)).SetRaw([]byte{0x82}).SetDecoded(map[string]string{"number": fmt.Sprint(i)}).Exec(ctx); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestImports(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		people := storetest.Populate(t, s)
		made, all := run(t, s), imports.Imports{Store: s}
		clerk := storetest.As(people.Viewer("CLERK"))
		t.Run("show a run's counts as the command printed them", func(t *testing.T) {
			found, err := all.Get(clerk, made.ID)
			if err != nil {
				t.Fatal(err)
			}
			counts, err := imports.Counts(found)
			if err != nil || counts[1].Records != 1200 || counts[1].Rejected != 4 || counts[1].Warned != 3 || counts[2].Rejected != 2 {
				t.Errorf("got %+v, %v", counts, err)
			}
		})
		t.Run("page through the records of one verdict", func(t *testing.T) {
			verdict, seen := importrecord.VerdictREJECTED, 0
			var after *string
			for {
				list, err := all.Records(clerk, made, &verdict, 3, after)
				if err != nil {
					t.Fatal(err)
				}
				seen += len(list.Edges)
				if after = list.PageInfo.EndCursor; !list.PageInfo.HasNextPage {
					break
				}
			}
			if seen != 4 {
				t.Errorf("saw %d of 4", seen)
			}
		})
		t.Run("are nothing to an approver", func(t *testing.T) {
			found, err := all.Get(storetest.As(people.Viewer("APPROVER")), made.ID)
			if err != nil || found != nil {
				t.Errorf("got %v, %v", found, err)
			}
		})
	})
}
