package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"strings"
	"testing"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	entschema "entgo.io/ent/dialect/sql/schema"
	"github.com/go-sql-driver/mysql"

	"kyosai/gen/ent/migrate"
	"kyosai/server/store"
	"kyosai/server/store/storetest"
)

func TestNoDriftTheMigrationsMakeWhatTheModelNeeds(t *testing.T) {
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		var missing bytes.Buffer
		m, err := entschema.NewMigrate(&entschema.WriteDriver{Driver: entsql.OpenDB(s.Dialect, s.DB), Writer: &missing},
			entschema.WithForeignKeys(true), entschema.WithDropColumn(true), entschema.WithDropIndex(true))
		if err != nil {
			t.Fatal(err)
		}
		if err := m.Create(context.Background(), migrate.Tables...); err != nil {
			t.Fatal(err)
		}
		if missing.Len() > 0 {
			t.Errorf("write a migration: the model and the tables differ by\n%s", missing.String())
		}
	})
}

func TestAServerThatCutsTextIsRefused(t *testing.T) {
	config, err := mysql.ParseDSN(strings.TrimPrefix(storetest.URL(t, storetest.MariaDB), "mysql://"))
	if err != nil {
		t.Fatal(err)
	}
	for mode, refused := range map[string]bool{"''": true, "'STRICT_TRANS_TABLES'": false} {
		config.Params = map[string]string{"sql_mode": mode}
		connector, err := mysql.NewConnector(config)
		if err != nil {
			t.Fatal(err)
		}
		db := sql.OpenDB(connector)
		if err := store.Check(context.Background(), store.Of(db, dialect.MySQL)); (err != nil) != refused {
			t.Errorf("sql_mode %s: got %v", mode, err)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}
}
