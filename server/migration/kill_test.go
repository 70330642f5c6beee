package migration_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kyosai/server/migration"
	"kyosai/server/migration/layout"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

// TestMain lets the test's own binary be the import that is killed.
func TestMain(m *testing.M) {
	if url := os.Getenv("KYOSAI_TEST_KILLED_IMPORT"); url != "" {
		os.Exit(importOnce(url))
	}
	os.Exit(m.Run())
}

func importOnce(url string) int {
	s, err := store.Open(context.Background(), url)
	if err != nil {
		return 1
	}
	if _, err := s.Migrate(context.Background()); err != nil {
		return 1
	}
	shape, err := layout.Load("host-1971")
	if err != nil {
		return 1
	}
	if _, err = migration.Run(storetest.System(), s, migration.Options{Layout: shape, Folder: sample}); err != nil {
		return 1
	}
	return 0
}

func TestKilledAtAnyMomentNothingIsHalfIn(t *testing.T) {
	whole := storetest.Open(t, storetest.SQLite)
	run(t, whole, migration.Options{Folder: sample})
	want := contents(t, whole)
	for _, engine := range storetest.Engines() {
		t.Run(engine, func(t *testing.T) {
			url := storetest.URL(t, engine)
			s, err := store.Open(context.Background(), url)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if _, err := s.Migrate(context.Background()); err != nil {
				t.Fatal(err)
			}
			for killed := 0; killed < 6; {
				if !killImport(t, url, time.Duration(rand.IntN(400))*time.Millisecond) {
					break // it came through before it could be killed
				}
				killed++
				if got := contents(t, s); len(got["members"]) > 0 {
					if diff := cmp.Diff(want, got); diff != "" {
						t.Fatalf("killed, this was half in: %s", diff)
					}
				}
			}
			run(t, s, migration.Options{Folder: sample})
			if diff := cmp.Diff(want, contents(t, s)); diff != "" {
				t.Errorf("run again after the kills, the result is another: %s", diff)
			}
		})
	}
}

func TestKilledWhileItMakesTheTablesItCanBeRunAgain(t *testing.T) {
	for _, engine := range storetest.Engines() {
		t.Run(engine, func(t *testing.T) {
			url := storetest.URL(t, engine)
			for range 8 {
				killImport(t, url, 20*time.Millisecond+time.Duration(rand.IntN(200))*time.Millisecond)
			}
			s, err := store.Open(context.Background(), url)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if _, err := s.Migrate(context.Background()); err != nil {
				t.Fatal(err)
			}
			if report := run(t, s, migration.Options{Folder: sample}); report.Members.Loaded != 1190 {
				t.Errorf("members %+v", report.Members)
			}
		})
	}
}

// killImport starts an import and kills it after a while; false if it ended before.
func killImport(t *testing.T, url string, after time.Duration) bool {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^$")
	child.Env = append(os.Environ(), "KYOSAI_TEST_KILLED_IMPORT="+url)
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	if err := child.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	_ = child.Wait() // killed, or through
	status := child.ProcessState.Sys().(syscall.WaitStatus)
	return status.Signaled()
}

// contents is what is in, without the keys that each run makes anew.
func contents(t *testing.T, s *store.Store) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for table, query := range map[string]string{
		"companies":   "SELECT code, name, kana, address, joined_on FROM companies ORDER BY code",
		"members":     "SELECT number, name, kana, sex, born_on, left_on FROM members ORDER BY number",
		"employments": "SELECT m.number, c.code, e.type, e.location, e.from_on FROM employments e JOIN members m ON m.id = e.member_id JOIN companies c ON c.id = e.company_id ORDER BY m.number",
		"payments":    "SELECT m.number, p.host_kind, p.relation, p.paid, p.amount, p.occurrence FROM payments p JOIN members m ON m.id = p.member_id ORDER BY 1, 2, 3, 4, 5, 6",
	} {
		all[table] = lines(t, s, query)
	}
	return all
}
