package store

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

func TestAStatementThatComesAgainIsKeptPrepared(t *testing.T) {
	s, err := Open(context.Background(), "sqlite:"+filepath.Join(t.TempDir(), "kyosai.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for i := range 5 {
		var got int
		rows, err := s.kept.QueryContext(t.Context(), "SELECT ? + 1", i)
		if err != nil || !rows.Next() || rows.Scan(&got) != nil || got != i+1 {
			t.Fatalf("%d + 1 is %d, %v", i, got, err)
		}
		rows.Close()
		if want := min(i, 1); len(s.kept.kept) != want {
			t.Errorf("after %d times %d statements are kept, want %d", i+1, len(s.kept.kept), want)
		}
	}
}

func TestStatementsAreKeptUpToABound(t *testing.T) {
	s, err := Open(context.Background(), "sqlite:"+filepath.Join(t.TempDir(), "kyosai.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for i := range 2 * mostPrepared {
		for range 3 {
			if _, err := s.ExecContext(t.Context(), fmt.Sprintf("SELECT %d", i)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(s.kept.kept) != mostPrepared {
		t.Errorf("%d statements are kept, want %d", len(s.kept.kept), mostPrepared)
	}
	long := newStatements(s.DB)
	for range 3 {
		args := make([]any, mostMarks+1)
		if _, err := long.ExecContext(t.Context(), "SELECT "+strings.Repeat(", ?", len(args))[2:], args...); err != nil {
			t.Fatal(err)
		}
	}
	if len(long.kept) != 0 {
		t.Error("a long list of keys is kept prepared")
	}
}

func TestWhatIsWrongWithAStatementIsTold(t *testing.T) {
	s, err := Open(context.Background(), "sqlite:"+filepath.Join(t.TempDir(), "kyosai.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for range 3 {
		if _, err := s.ExecContext(t.Context(), "SELECT nothing"); err == nil || !strings.Contains(err.Error(), "nothing") {
			t.Errorf("got %v", err)
		}
	}
}
