package command

import (
	"context"
	"time"

	"github.com/urfave/cli/v3"

	"kyosai/server/bench/selling"
	"kyosai/server/madeup"
)

func benchOrders() *cli.Command {
	return &cli.Command{
		Name: "orders", Usage: "measure a hot sale against the same orders by hand, one transaction each",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "db", Usage: "an empty database for measuring alone (default: a SQLite file of its own)", Sources: cli.EnvVars(testDatabase)},
			&cli.IntFlag{Name: "companies", Value: 2700, Usage: "companies of the scheme"},
			&cli.IntFlag{Name: "members", Value: 45000, Usage: "members of it"},
			&cli.IntFlag{Name: "buyers", Value: 64, Usage: "who order at once"},
			&cli.IntFlag{Name: "rounds", Value: 3, Usage: "turns of each side"},
			&cli.DurationFlag{Name: "time", Value: 3 * time.Second, Usage: "how long a turn takes"},
		},
		Action: func(ctx context.Context, cmd *cli.Command) error {
			scheme := madeup.Scheme{Companies: cmd.Int("companies"), Members: cmd.Int("members"), Years: 1, Seed: 1971, Today: benchDay}
			if err := scheme.Check(); err != nil {
				return usageError{err}
			}
			o := selling.Options{URL: cmd.String("db"), Scheme: scheme, Buyers: max(cmd.Int("buyers"), 1), Rounds: max(cmd.Int("rounds"), 1), Time: cmd.Duration("time")}
			return selling.Run(ctx, o, cmd.Root().Writer)
		},
	}
}
