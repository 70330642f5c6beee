// Package mariadb keeps a private MariaDB for tests, benchmarks and the
// end-to-end stories: a server of its own on a Unix socket, shared by every
// process that holds it and stopped soon after the last one has gone.
package mariadb

import (
	"context"
	"crypto/rand"
	"database/sql"
	"fmt"
	"os"
	"strings"
	"sync"

	_ "github.com/go-sql-driver/mysql" // the driver that sql.Open names
)

// Server is the private server, held until the process ends.
type Server struct {
	socket string
	admin  *sql.DB
	share  *os.File // open, and so held, until the process ends
}

// Hold starts the server, or joins the one that runs already.
var Hold = sync.OnceValues(func() (*Server, error) {
	p, err := newPlace()
	if err != nil {
		return nil, err
	}
	return p.hold()
})

// URL names a database on the server as --db takes it.
func (s *Server) URL(database string) string {
	return "mysql://root@unix(" + s.socket + ")/" + database
}

// Create makes an empty database with a name of its own and returns that name.
func (s *Server) Create(ctx context.Context) (string, error) {
	name := prefix + strings.ToLower(rand.Text()[:12])
	_, err := s.admin.ExecContext(ctx, "CREATE DATABASE "+name+" CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
	return name, err
}

// Drop removes a database that Create made.
func (s *Server) Drop(ctx context.Context, name string) error {
	if !strings.HasPrefix(name, prefix) {
		return fmt.Errorf("drop %q: not a database of the tests", name)
	}
	_, err := s.admin.ExecContext(ctx, "DROP DATABASE IF EXISTS "+name)
	return err
}

// prefix begins the name of every database of the tests.
const prefix = "kyosai_t_"

// dropLeftovers removes what killed tests left behind.
func (s *Server) dropLeftovers(ctx context.Context) error {
	rows, err := s.admin.QueryContext(ctx, "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE ?", strings.ReplaceAll(prefix, "_", `\_`)+"%")
	if err != nil {
		return err
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return err
		}
		names = append(names, name)
	}
	for _, name := range names {
		if err := s.Drop(ctx, name); err != nil {
			return err
		}
	}
	return rows.Err()
}
