package command

import (
	"context"

	"github.com/urfave/cli/v3"

	"kyosai/server/bench/reporting"
	"kyosai/server/madeup"
)

func benchReports() *cli.Command {
	return &cli.Command{
		Name: "reports", Usage: "measure a report of a year's usage against the bare statements that read the same rows",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "db", Usage: "an empty database for measuring alone (default: a SQLite file of its own)", Sources: cli.EnvVars(testDatabase)},
			&cli.IntFlag{Name: "companies", Value: 2700, Usage: "companies of the scheme"},
			&cli.IntFlag{Name: "members", Value: 45000, Usage: "members of it"},
			&cli.IntFlag{Name: "applications", Value: 200_000, Usage: "orders, lottery entries, turns and bookings of the year"},
			&cli.IntFlag{Name: "things", Value: 300, Usage: "tickets and events that they are for"},
			&cli.IntFlag{Name: "rounds", Value: 3, Usage: "how often each is done"},
		},
		Action: func(ctx context.Context, cmd *cli.Command) error {
			scheme := madeup.Scheme{Companies: cmd.Int("companies"), Members: cmd.Int("members"), Years: 1, Seed: 1971, Today: benchDay}
			if err := scheme.Check(); err != nil {
				return usageError{err}
			}
			o := reporting.Options{URL: cmd.String("db"), Scheme: scheme, Applications: cmd.Int("applications"), Things: cmd.Int("things"), Rounds: max(cmd.Int("rounds"), 1)}
			return reporting.Run(ctx, o, cmd.Root().Writer)
		},
	}
}
