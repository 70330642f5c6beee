package storetest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"slices"
	"sync"
	"testing"

	"kyosai/ent/migrations"
	"kyosai/gen/ent/migrate"
	"kyosai/server/store"
	"kyosai/server/store/storetest/mariadb"
)

// lent gives a migrated and empty database on MariaDB that another test had before, and another is going to have. One whose
// tables are not as they should be, because a test took one away or was killed, is made anew.
func lent(t testing.TB) *store.Store {
	t.Helper()
	server, err := mariadb.Hold()
	must(t, err)
	ctx := context.Background()
	database, err := server.Lend(ctx, fingerprint())
	must(t, err)
	t.Cleanup(func() { must(t, database.Return(ctx)) })
	found, err := database.Tables(ctx)
	must(t, err)
	if !slices.Equal(found, tables()) {
		must(t, database.Renew(ctx))
	}
	s := open(t, server.URL(database.Name))
	_, err = s.Migrate(ctx)
	must(t, err)
	must(t, database.Empty(ctx, slices.DeleteFunc(tables(), func(name string) bool { return name == migrated })))
	return s
}

// migrated is the table in which migrations note themselves.
const migrated = "goose_db_version"

// tables are all of a migrated database, sorted.
func tables() []string {
	names := []string{migrated}
	for _, table := range migrate.Tables {
		names = append(names, table.Name)
	}
	slices.Sort(names)
	return names
}

// fingerprint is of all that makes the tables what they are.
var fingerprint = sync.OnceValue(func() string {
	sum := sha256.New()
	files, err := fs.Glob(migrations.Files, "mysql/*.sql")
	if err != nil {
		panic(err) // the pattern is wrong
	}
	for _, name := range files {
		raw, err := migrations.Files.ReadFile(name)
		if err != nil {
			panic(err) // it is in the program itself
		}
		sum.Write(raw)
	}
	return hex.EncodeToString(sum.Sum(nil)[:6])
})

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
