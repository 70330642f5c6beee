// Package command is the command line: one file a command, each of which reads
// its settings, calls the package that does the work and prints what came of it.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/urfave/cli/v3"

	"kyosai/server/settings"
)

// The codes that the program ends with.
const (
	done    = 0
	failed  = 1
	misused = 2 // a wrong flag or setting: mend it and run again
)

// Main runs the command line and says what to exit with.
func Main(ctx context.Context, args []string, out, complaints io.Writer) int {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	return run(ctx, args, out, complaints)
}

func run(ctx context.Context, args []string, out, complaints io.Writer) int {
	root := Root()
	root.Writer, root.ErrWriter = out, complaints
	err := root.Run(ctx, args)
	if err == nil {
		return done
	}
	fmt.Fprintln(complaints, "kyosai:", err)
	var wrong settings.Problem
	var usage usageError
	if errors.As(err, &wrong) || errors.As(err, &usage) {
		return misused
	}
	return failed
}

// Root is the command line, without its run.
func Root() *cli.Command {
	root := &cli.Command{
		Name:            "kyosai",
		Usage:           "a workers' mutual-aid scheme: members apply, staff examine and pay",
		Description:     "Settings come from flags, the environment (KYOSAI_...) or a YAML file (--settings), in this order.",
		Commands:        []*cli.Command{serve(), migrate(), importExtract(), madeUp(), rulesCommand(), benchmark(), schema(), staffCommand(), keysCommand(), itemsCommand(), lotteryCommand()},
		Action:          needsCommand,
		ExitErrHandler:  func(context.Context, *cli.Command, error) {},
		HideHelpCommand: true,
		Suggest:         true,
	}
	explainMisuse(root)
	return root
}

// explainMisuse has each command say how to mend its own wrong flags.
func explainMisuse(cmd *cli.Command) {
	cmd.OnUsageError = misuse
	for _, sub := range cmd.Commands {
		explainMisuse(sub)
	}
}

// usageError is a command line that cannot be read.
type usageError struct{ error }

func misuse(_ context.Context, cmd *cli.Command, err error, _ bool) error {
	return usageError{fmt.Errorf("%w; run %q", err, cmd.FullName()+" --help")}
}

func needsCommand(_ context.Context, cmd *cli.Command) error {
	if wrong := cmd.Args().First(); wrong != "" {
		return usageError{fmt.Errorf("no command %q; run %q for the list", wrong, cmd.FullName()+" --help")}
	}
	return cli.ShowSubcommandHelp(cmd)
}
