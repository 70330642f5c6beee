package command

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v3"

	"kyosai/server/caldate"
	"kyosai/server/madeup"
	"kyosai/server/process"
	"kyosai/server/settings"
	"kyosai/server/store"
)

func madeUp() *cli.Command {
	return &cli.Command{
		Name: "made-up", Usage: "fill an empty database with a scheme of people who don't exist, the same each time",
		Description: "For the demo, for training, for tests and benchmarks of any size. It refuses a database that holds\n" +
			"members already, and production settings.",
		Flags: append(settingFlags("mode", "data", "db", "documents", "documents-account-file", "documents-keys"),
			&cli.IntFlag{Name: "companies", Value: 60, Usage: "how many companies"},
			&cli.IntFlag{Name: "members", Value: 1200, Usage: "how many members"},
			&cli.IntFlag{Name: "years", Value: 3, Usage: "how many years of claims, after the payments of the host"},
			&cli.Uint64Flag{Name: "seed", Value: 1971, Usage: "chooses among all schemes of this size"},
			&cli.StringFlag{Name: "today", Usage: "the `DAY` on which the scheme stands, such as 2026-04-01 (default: today)"},
			&cli.StringFlag{Name: "extract", Usage: "write the scheme to `DIR` as the host would have unloaded it, and nothing to the database"},
		),
		Action: func(ctx context.Context, cmd *cli.Command) error {
			scheme := madeup.Scheme{Companies: cmd.Int("companies"), Members: cmd.Int("members"), Years: cmd.Int("years"), Seed: cmd.Uint64("seed")}
			return withStore(func(ctx context.Context, cmd *cli.Command, s *store.Store) error {
				return makeUp(ctx, cmd, s, scheme)
			})(ctx, cmd)
		},
	}
}

func makeUp(ctx context.Context, cmd *cli.Command, s *store.Store, scheme madeup.Scheme) (err error) {
	scheme.Today = caldate.Today(s.Now())
	if text := cmd.String("today"); text != "" {
		if scheme.Today, err = caldate.Parse(text); err != nil {
			return usageError{fmt.Errorf("--today: %w", err)}
		}
	}
	if err := scheme.Check(); err != nil {
		return usageError{err}
	}
	if folder := cmd.String("extract"); folder != "" {
		return scheme.WriteExtract(folder)
	}
	set, err := loadSettings(cmd)
	if err != nil {
		return err
	}
	if set.Mode == settings.Production {
		return fmt.Errorf("made-up people have no place among real ones: production settings refuse them")
	}
	if _, err := process.Tables(ctx, s); err != nil {
		return err
	}
	proofs, err := process.OpenVault(set)
	if err != nil {
		return err
	}
	err = scheme.Load(ctx, s, proofs, func(members int) {
		if members > 0 && members%5000 == 0 {
			fmt.Fprintf(cmd.Root().ErrWriter, "%d of %d members\n", members, scheme.Members)
		}
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(cmd.Root().Writer, "made up %d companies and %d members with %d years of claims\n", scheme.Companies, scheme.Members, scheme.Years)
	return err
}
