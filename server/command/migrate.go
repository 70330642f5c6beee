package command

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v3"

	"kyosai/server/process"
	"kyosai/server/settings"
	"kyosai/server/store"
)

func migrate() *cli.Command {
	return &cli.Command{
		Name: "migrate", Usage: "bring the database's tables forward to what this binary needs; never back",
		Flags: databaseFlags(),
		Action: withStore(func(ctx context.Context, cmd *cli.Command, s *store.Store) error {
			applied, err := process.Migrate(ctx, s)
			if err != nil {
				return err
			}
			for _, name := range applied {
				fmt.Fprintln(cmd.Root().Writer, "applied", name)
			}
			return nil
		}),
	}
}

// withStore opens the database that the settings name, for the time of an action.
func withStore(action func(context.Context, *cli.Command, *store.Store) error) cli.ActionFunc {
	return func(ctx context.Context, cmd *cli.Command) (err error) {
		set, err := loadSettings(cmd)
		if err != nil {
			return err
		}
		if err := makeFolder(set); err != nil {
			return err
		}
		s, err := store.Open(ctx, set.Database)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, s.Close()) }()
		if s.Off, err = process.SwitchedOff(set); err != nil {
			return err
		}
		return action(ctx, cmd, s)
	}
}

// makeFolder makes the folder of an embedded database.
func makeFolder(s *settings.Settings) error {
	path, embedded := strings.CutPrefix(s.Database, "sqlite:")
	if !embedded {
		return nil
	}
	return os.MkdirAll(filepath.Dir(path), 0o700)
}
