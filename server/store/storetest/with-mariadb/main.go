// Command with-mariadb runs a command while it holds the private MariaDB, and
// gives it the server's address in KYOSAI_TEST_MYSQL and, for --db, a database
// of its own in KYOSAI_TEST_DB.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"

	"kyosai/server/store/storetest/mariadb"
)

func main() {
	err := run(context.Background(), os.Args[1:])
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		os.Exit(failed.ExitCode())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "with-mariadb:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) (err error) {
	if len(args) > 0 && args[0] == "--" {
		args = args[1:]
	}
	if len(args) == 0 {
		return errors.New("give the command to run: with-mariadb -- COMMAND")
	}
	server, err := mariadb.Hold()
	if err != nil {
		return err
	}
	database, err := server.Create(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, server.Drop(ctx, database)) }()
	return command(args, server, database).Run()
}

// command leaves the terminal's Ctrl-C to the command, and waits for its end.
func command(args []string, server *mariadb.Server, database string) *exec.Cmd {
	signal.Ignore(os.Interrupt)
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.Env = append(os.Environ(), "KYOSAI_TEST_MYSQL="+server.URL(""), "KYOSAI_TEST_DB="+server.URL(database))
	return cmd
}
