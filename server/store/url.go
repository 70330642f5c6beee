package store

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/go-sql-driver/mysql"
)

// errURL is what a wrong database URL is answered with.
var errURL = errors.New("a database is named as sqlite:PATH, mysql://user:password@host:port/name or mysql://user@unix(/path.sock)/name")

const sqliteSettings = "_txlock=immediate&_time_format=sqlite&_timezone=UTC" +
	"&_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(NORMAL)" +
	"&_pragma=foreign_keys(1)&_pragma=secure_delete(1)&_pragma=temp_store(MEMORY)&_pragma=cache_size(-65536)"

// sqliteDSN escapes what would end the path: a # or a ? in a folder's name.
func sqliteDSN(path string) string {
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + sqliteSettings
}

// mysqlConfig reads a mysql:// URL; what the scheme needs of a connection is set here and nowhere else.
func mysqlConfig(raw string) (*mysql.Config, error) {
	rest := strings.TrimPrefix(raw, "mysql://")
	at := strings.LastIndex(rest, "@")
	if at < 0 {
		return nil, errURL
	}
	address, name, ok := cutLast(rest[at+1:], "/")
	if !ok || name == "" {
		return nil, errURL
	}
	c := mysql.NewConfig()
	user, password, _ := strings.Cut(rest[:at], ":")
	var err error
	if c.User, err = url.PathUnescape(user); err != nil {
		return nil, fmt.Errorf("%w: the user's name: %v", errURL, err)
	}
	if c.Passwd, err = url.PathUnescape(password); err != nil {
		return nil, fmt.Errorf("%w: the password is not percent-encoded", errURL)
	}
	c.Net, c.Addr, c.DBName = network(address), strings.TrimSuffix(strings.TrimPrefix(address, "unix("), ")"), name
	c.Collation, c.ParseTime, c.Loc = "utf8mb4_bin", true, time.UTC
	c.InterpolateParams, c.ClientFoundRows = true, true
	// What would be longer goes in pieces, as a server with its default of 16 MiB takes it.
	c.MaxAllowedPacket = 16 << 20
	c.Timeout, c.ReadTimeout, c.WriteTimeout = 5*time.Second, 60*time.Second, 60*time.Second
	return c, nil
}

func network(address string) string {
	if strings.HasPrefix(address, "unix(") {
		return "unix"
	}
	return "tcp"
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}
