package command

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v3"

	"kyosai/server/approval"
	"kyosai/server/process"
)

func itemsCommand() *cli.Command {
	return &cli.Command{
		Name: "items", Usage: "print the register of items about members, and which of them are switched off",
		Flags: settingFlags("items-off"),
		Action: func(_ context.Context, cmd *cli.Command) error {
			set, err := loadSettings(cmd)
			if err != nil {
				return err
			}
			off, err := process.SwitchedOff(set)
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(cmd.Root().Writer, approval.Register(off))
			return err
		},
	}
}
