// Package migrations holds the forward-only SQL that makes the model's tables, a folder a dialect, as goose files.
// They are written by `go run ./server/store/storetest/with-mariadb -- go run ./ent/migrations/diff NAME` from the difference between what the files make and the model.
package migrations

import "embed"

// SQLite and MySQL hold the files of each dialect; MariaDB and TiDB take MySQL's.
//
//go:embed sqlite/*.sql mysql/*.sql
var Files embed.FS
