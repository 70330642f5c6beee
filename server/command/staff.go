package command

import (
	"context"
	"errors"
	"fmt"

	"github.com/urfave/cli/v3"

	"kyosai/server/problem"
	"kyosai/server/staff"
	"kyosai/server/store"
)

func staffCommand() *cli.Command {
	return &cli.Command{
		Name: "staff", Usage: "enter the first administrator; from then on staff are kept in the app", Action: needsCommand,
		Commands: []*cli.Command{{
			Name: "add", Usage: "enter somebody who may sign in; who is entered already stays as he is",
			Flags: append(databaseFlags(),
				&cli.StringFlag{Name: "subject", Usage: "the identity provider's name for the person (the claim sub)", Required: true},
				&cli.StringFlag{Name: "name", Usage: "the person's name, as the record shows it", Required: true},
				&cli.StringSliceFlag{Name: "role", Usage: "CLERK, EXAMINER, APPROVER, ACCOUNTING, ADMINISTRATOR or IT_REPORTING; may be given several times", Value: []string{"ADMINISTRATOR"}}),
			Action: withStore(addStaff),
		}},
	}
}

func addStaff(ctx context.Context, cmd *cli.Command, s *store.Store) error {
	entry := staff.Entry{Subject: cmd.String("subject"), Name: cmd.String("name"), Enabled: true, Roles: cmd.StringSlice("role")}
	entered, err := staff.Staff{Store: s}.Enter(ctx, entry)
	if p := problem.As(err); p != nil {
		return usageError{errors.New(wrongEntry[p.Code])}
	}
	if err != nil {
		return err
	}
	told := "entered " + entry.Subject
	if entered == 0 {
		told = entry.Subject + " was entered before and stays as before; an administrator changes it in the app"
	}
	_, err = fmt.Fprintln(cmd.Root().Writer, told)
	return err
}

// wrongEntry says what would be right in place of what the app says in Japanese.
var wrongEntry = map[string]string{
	"staff_name":    "--name: give 1 to 100 characters",
	"staff_subject": "--subject: give 1 to 64 ASCII characters without spaces",
	"staff_role":    "--role: give CLERK, EXAMINER, APPROVER, ACCOUNTING, ADMINISTRATOR or IT_REPORTING",
	"subject_taken": "--subject: somebody else entered it at this moment",
}
