package command

import (
	"context"

	"github.com/urfave/cli/v3"

	"kyosai/server/bench/entitled"
	"kyosai/server/madeup"
)

func benchEntitlements() *cli.Command {
	return &cli.Command{
		Name: "entitlements", Usage: "measure finding the whole scheme's entitlements against the bare statements for the same rows",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "db", Usage: "a database for measuring alone, filled where it is empty (default: a SQLite file of its own)", Sources: cli.EnvVars(testDatabase)},
			&cli.IntFlag{Name: "companies", Value: 2700, Usage: "companies of a database that is filled"},
			&cli.IntFlag{Name: "members", Value: 45000, Usage: "members of one"},
			&cli.IntFlag{Name: "years", Value: 10, Usage: "years of history of one"},
			&cli.IntFlag{Name: "rounds", Value: 3, Usage: "how often each is done"},
		},
		Action: func(ctx context.Context, cmd *cli.Command) error {
			scheme := madeup.Scheme{Companies: cmd.Int("companies"), Members: cmd.Int("members"), Years: cmd.Int("years"), Seed: 1971, Today: benchDay}
			if err := scheme.Check(); err != nil {
				return usageError{err}
			}
			return entitled.Run(ctx, cmd.String("db"), scheme, max(cmd.Int("rounds"), 1), cmd.Root().Writer)
		},
	}
}
