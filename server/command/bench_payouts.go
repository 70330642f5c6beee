package command

import (
	"context"

	"github.com/urfave/cli/v3"

	"kyosai/server/bench/paying"
	"kyosai/server/madeup"
)

func benchPayouts() *cli.Command {
	return &cli.Command{
		Name: "payouts", Usage: "measure a payment run with its file against the bare statements for the same rows",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "db", Usage: "an empty database for measuring alone (default: a SQLite file of its own)", Sources: cli.EnvVars(testDatabase)},
			&cli.IntFlag{Name: "companies", Value: 2700, Usage: "companies of the scheme"},
			&cli.IntFlag{Name: "members", Value: 45000, Usage: "members of it"},
			&cli.IntFlag{Name: "claims", Value: 10000, Usage: "claims in the run"},
			&cli.IntFlag{Name: "rounds", Value: 3, Usage: "how often each is done"},
		},
		Action: func(ctx context.Context, cmd *cli.Command) error {
			scheme := madeup.Scheme{Companies: cmd.Int("companies"), Members: cmd.Int("members"), Years: 1, Seed: 1971, Today: benchDay}
			if err := scheme.Check(); err != nil {
				return usageError{err}
			}
			o := paying.Options{URL: cmd.String("db"), Scheme: scheme, Claims: cmd.Int("claims"), Rounds: max(cmd.Int("rounds"), 1)}
			return paying.Run(ctx, o, cmd.Root().Writer)
		},
	}
}
