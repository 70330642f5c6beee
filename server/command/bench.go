package command

import (
	"context"
	"errors"
	"os"
	"time"

	"github.com/urfave/cli/v3"

	"kyosai/server/bench"
	"kyosai/server/caldate"
	"kyosai/server/madeup"
	"kyosai/server/settings"
)

// testDatabase names the database that make bench brings along.
const testDatabase = settings.Prefix + "TEST_DB"

func benchmark() *cli.Command {
	return &cli.Command{
		Name: "bench", Usage: "measure the server against handlers written by hand, on a MariaDB with ten years of history",
		Description: "An empty database is filled with people who don't exist; one that was filled before is measured as it is.\n" +
			"make bench brings a private MariaDB along. docs/speed.md says what is measured.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "db", Usage: "database of MySQL or MariaDB, for measuring alone", Sources: cli.EnvVars(testDatabase)},
			&cli.IntFlag{Name: "members", Value: 45000, Usage: "members of a database that is filled"},
			&cli.IntFlag{Name: "companies", Value: 2700, Usage: "companies of one"},
			&cli.IntFlag{Name: "years", Value: 10, Usage: "years of history of one"},
			&cli.IntFlag{Name: "clients", Value: 32, Usage: "clients that ask at once"},
			&cli.IntFlag{Name: "rounds", Value: 5, Usage: "how often the two sides take turns"},
			&cli.DurationFlag{Name: "time", Value: 4 * time.Second, Usage: "how long a turn takes"},
			&cli.StringFlag{Name: "profiles", Usage: "folder for a profile of each server's CPU"},
		},
		Action:   measure,
		Commands: []*cli.Command{side(), benchImport(), benchEntitlements(), benchPayouts(), benchReports(), benchOrders()},
	}
}

var errNoDatabase = errors.New("--db is missing: run make bench, which brings a MariaDB along, or name a database for measuring alone")

func measure(ctx context.Context, cmd *cli.Command) error {
	o := bench.Options{
		URL: cmd.String("db"), Clients: cmd.Int("clients"), Rounds: cmd.Int("rounds"), Time: cmd.Duration("time"), Profiles: cmd.String("profiles"),
		Scheme: madeup.Scheme{Members: cmd.Int("members"), Companies: cmd.Int("companies"), Years: cmd.Int("years"), Seed: 1971, Today: caldate.Today(time.Now())},
	}
	if o.URL == "" {
		return usageError{errNoDatabase}
	}
	if o.Clients < 1 || o.Rounds < 1 || o.Time <= 0 {
		return usageError{errors.New("clients, rounds and time must be more than nothing")}
	}
	if err := o.Scheme.Check(); err != nil {
		return usageError{err}
	}
	return bench.Run(ctx, o, cmd.Root().Writer)
}

// side is what the bench starts in a process of its own; the database comes in the environment.
func side() *cli.Command {
	return &cli.Command{
		Name: "side", Usage: "serve one side of the comparison: public, staff or byhand", Hidden: true, ArgsUsage: "SIDE",
		Flags: []cli.Flag{&cli.StringFlag{Name: "listen"}, &cli.StringFlag{Name: "profile"}},
		Action: func(ctx context.Context, cmd *cli.Command) error {
			listen := func(name string) (string, bool) {
				return cmd.String("listen"), name == cmd.Args().First()+"-listen" || name == "public-listen" && cmd.Args().First() == "byhand"
			}
			s, err := settings.Load(settings.Sources{Flag: listen, Environ: os.Environ()})
			if err != nil {
				return err
			}
			return bench.Side(ctx, cmd.Args().First(), s, cmd.String("profile"))
		},
	}
}
