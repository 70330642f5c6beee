// Command diff writes the next migration of each dialect: what the model needs beyond what the files there make. It
// runs at the repository's root; KYOSAI_TEST_DB names an empty MySQL or MariaDB database that it may fill.
package main

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"log"
	"os"
	"strings"

	atlas "ariga.io/atlas/sql/migrate"
	"ariga.io/atlas/sql/sqltool"
	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/schema"
	"github.com/go-sql-driver/mysql"
	_ "modernc.org/sqlite" // the development database

	"kyosai/gen/ent/migrate"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: diff NAME")
	}
	ctx := context.Background()
	if err := sqlite(ctx, os.Args[1]); err != nil {
		log.Fatal(err)
	}
	if err := mariadb(ctx, os.Args[1], strings.TrimPrefix(os.Getenv("KYOSAI_TEST_DB"), "mysql://")); err != nil {
		log.Fatal(err)
	}
}

func sqlite(ctx context.Context, name string) error {
	db, err := sql.Open("sqlite", "file:diff?mode=memory&cache=shared&_pragma=foreign_keys(1)")
	if err != nil {
		return fmt.Errorf("open SQLite: %w", err)
	}
	return diff(ctx, db, dialect.SQLite, "ent/migrations/sqlite", name)
}

func mariadb(ctx context.Context, name, dsn string) error {
	config, err := mysql.ParseDSN(dsn)
	if err != nil {
		return fmt.Errorf("KYOSAI_TEST_DB: %w", err)
	}
	config.MultiStatements, config.ParseTime = true, true
	connector, err := mysql.NewConnector(config)
	if err != nil {
		return fmt.Errorf("KYOSAI_TEST_DB: %w", err)
	}
	return diff(ctx, sql.OpenDB(connector), dialect.MySQL, "ent/migrations/mysql", name)
}

func diff(ctx context.Context, db *sql.DB, name, folder, title string) error {
	dir, err := sqltool.NewGooseDir(folder)
	if err != nil {
		return fmt.Errorf("open %s: %w", folder, err)
	}
	m, err := schema.NewMigrate(entsql.OpenDB(name, db), schema.WithDir(dir), schema.WithFormatter(sqltool.GooseFormatter),
		schema.WithMigrationMode(schema.ModeReplay), schema.WithForeignKeys(true))
	if err != nil {
		return fmt.Errorf("prepare %s: %w", name, err)
	}
	if err := m.NamedDiff(ctx, title, migrate.Tables...); err != nil {
		return fmt.Errorf("write the %s migration: %w", name, err)
	}
	if name == dialect.MySQL {
		return repeatable(dir)
	}
	return nil
}

// repeatable lets a migration that was killed between two tables be run again: MySQL and MariaDB commit after each
// statement, whatever transaction it stands in.
func repeatable(dir *sqltool.GooseDir) error {
	files, err := dir.Files()
	if err != nil {
		return fmt.Errorf("list the migrations: %w", err)
	}
	for _, f := range files {
		text := bytes.ReplaceAll(f.Bytes(), []byte("\nCREATE TABLE `"), []byte("\nCREATE TABLE IF NOT EXISTS `"))
		if err := dir.WriteFile(f.Name(), text); err != nil {
			return fmt.Errorf("write %s: %w", f.Name(), err)
		}
	}
	sum, err := dir.Checksum()
	if err != nil {
		return fmt.Errorf("sum up the migrations: %w", err)
	}
	return atlas.WriteSumFile(dir, sum)
}
