package command

import (
	"context"

	"github.com/urfave/cli/v3"

	"kyosai/server/bench/loading"
	"kyosai/server/caldate"
	"kyosai/server/madeup"
)

func benchImport() *cli.Command {
	return &cli.Command{
		Name: "import", Usage: "measure an import against the bare load of the same rows, on SQLite or on an empty database of MySQL's kind",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "db", Usage: "an empty database for measuring alone, which is emptied again (default: SQLite files of its own)", Sources: cli.EnvVars(testDatabase)},
			&cli.IntFlag{Name: "companies", Value: 2700, Usage: "how many companies"},
			&cli.IntFlag{Name: "members", Value: 45000, Usage: "how many members"},
			&cli.IntFlag{Name: "rounds", Value: 3, Usage: "how often each is done"},
		},
		Action: func(ctx context.Context, cmd *cli.Command) error {
			scheme := madeup.Scheme{Companies: cmd.Int("companies"), Members: cmd.Int("members"), Seed: 1971, Today: benchDay}
			return loading.Run(ctx, cmd.String("db"), scheme, max(cmd.Int("rounds"), 1), cmd.Root().Writer)
		},
	}
}

// benchDay is the day on which the scheme of every bench stands.
const benchDay caldate.Day = "2026-04-01"
