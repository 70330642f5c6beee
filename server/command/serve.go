package command

import (
	"context"
	"io"

	"github.com/urfave/cli/v3"

	"kyosai/server/process"
	"kyosai/server/settings"
)

func serve() *cli.Command {
	return &cli.Command{
		Name: "serve", Usage: "run a process, or all of them on one machine", Action: needsCommand,
		Commands: []*cli.Command{
			serving("public", "the zone of members and companies, over the internet", alone(process.Public)),
			serving("staff", "the zone of the scheme's terminals, over the closed line", alone(process.Staff)),
			serving("worker", "what must happen later: mail, sweeping, erasing", alone(process.Worker)),
			serving("all", "all three as children of one process; in the demo its identity provider and mailbox too", process.All),
		},
	}
}

type serveFunc func(context.Context, *settings.Settings, io.Writer) error

// alone is a process that prints nothing but its log.
func alone(run func(context.Context, *settings.Settings) error) serveFunc {
	return func(ctx context.Context, s *settings.Settings, _ io.Writer) error { return run(ctx, s) }
}

func serving(name, usage string, run serveFunc) *cli.Command {
	return &cli.Command{
		Name: name, Usage: usage, Flags: settingFlags(),
		Action: func(ctx context.Context, cmd *cli.Command) error {
			s, err := loadSettings(cmd)
			if err != nil {
				return err
			}
			return run(ctx, s, cmd.Root().Writer)
		},
	}
}
