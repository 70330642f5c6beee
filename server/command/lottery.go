package command

import (
	"context"
	"fmt"
	"os"

	"github.com/urfave/cli/v3"

	"kyosai/server/draw"
)

func lotteryCommand() *cli.Command {
	return &cli.Command{
		Name: "lottery", Usage: "run a lottery's draw again from the file that was published of it",
		Commands: []*cli.Command{verifyLottery()},
		Action:   needsCommand,
	}
}

func verifyLottery() *cli.Command {
	return &cli.Command{
		Name: "verify", ArgsUsage: "FILE", Usage: "draw again, and say whether the winners and those who wait are the ones in FILE",
		Description: "Needs no database and no settings. Compare the commitment that it prints with the one that was published before\n" +
			"the number was known: only then is the list the one that everybody was held to.",
		Action: func(_ context.Context, cmd *cli.Command) error {
			if cmd.Args().Len() != 1 {
				return usageError{fmt.Errorf("name the one file to verify; run %q", cmd.FullName()+" --help")}
			}
			text, err := os.ReadFile(cmd.Args().First())
			if err != nil {
				return fmt.Errorf("read the file of the draw: %w", err)
			}
			d, err := draw.ReadDrawing(text)
			if err != nil {
				return fmt.Errorf("%s: %w", cmd.Args().First(), err)
			}
			if err := d.Verify(); err != nil {
				return fmt.Errorf("%s: %w", cmd.Args().First(), err)
			}
			fmt.Fprintf(cmd.Root().Writer, "%s\ncommitment: %s\nnumber:     %s (%s)\nplaces:     %d\nentries:    %d, of which %d won and %d wait, as drawn again\n",
				d.Title, d.Commitment(), d.Drawn, d.Number, d.Places, len(d.Entries), len(d.Won), len(d.Waiting))
			return nil
		},
	}
}
