package bulk

import (
	"context"
	"fmt"
	"testing"

	"github.com/go-sql-driver/mysql"

	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestAServerWithoutLoadDataTakesStatementsOfManyRows(t *testing.T) {
	s := storetest.Open(t, storetest.MariaDB)
	err := s.InTx(storetest.System(), func(ctx context.Context, tx *store.Tx) error {
		w, err := New(ctx, tx.SQL, s.Dialect, nil)
		if err != nil {
			return err
		}
		w.plain = true
		table, err := w.Inserts("Company", "companies", "id", "code", "name")
		if err != nil {
			return err
		}
		for i := range 7001 {
			if err := table.Add(ctx, fmt.Sprintf("cmp_%d", i), fmt.Sprint(i), "髙\\\t"); err != nil {
				return err
			}
		}
		return w.Flush(ctx)
	})
	if err != nil {
		t.Fatal(err)
	}
	if n := s.Client.Company.Query().CountX(storetest.System()); n != 7001 {
		t.Errorf("%d rows", n)
	}
}

func TestARefusalOfLoadDataIsKnown(t *testing.T) {
	for number, want := range map[uint16]bool{1148: true, 3948: true, 4166: true, 1062: false, 1213: false} {
		if got := refused(fmt.Errorf("load: %w", &mysql.MySQLError{Number: number})); got != want {
			t.Errorf("error %d: %v", number, got)
		}
	}
}
