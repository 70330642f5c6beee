package migration_test

import (
	"testing"

	"kyosai/server/madeup"
	"kyosai/server/migration"
	"kyosai/server/store/storetest"
)

func BenchmarkImport(b *testing.B) {
	folder := b.TempDir()
	if err := (madeup.Scheme{Companies: 2700, Members: 45_000, Seed: 1971, Today: "2026-04-01"}).WriteExtract(folder); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		s := storetest.Open(b, storetest.SQLite)
		run(b, s, migration.Options{Folder: folder})
	}
}
