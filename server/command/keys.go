package command

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v3"

	"kyosai/server/settings"
	"kyosai/server/vault"
)

func keysCommand() *cli.Command {
	flags := settingFlags("mode", "data", "documents-keys")
	return &cli.Command{
		Name: "keys", Usage: "the ring of keys that proofs are sealed with", Action: needsCommand,
		Commands: []*cli.Command{
			{Name: "make", Usage: "make a ring with one key; a ring that is there is never replaced", Flags: flags, Action: withKeys(makeKeys)},
			{Name: "rotate", Usage: "add a key that seals from now on; the ones before it still open what they sealed", Flags: flags, Action: withKeys(rotateKeys)},
		},
	}
}

// withKeys gives a command the path of the ring, and prints what it says.
func withKeys(do func(path string) (told string, err error)) cli.ActionFunc {
	return func(_ context.Context, cmd *cli.Command) error {
		s, err := loadSettings(cmd)
		if err != nil {
			return err
		}
		told, err := do(s.Documents.Keys)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(cmd.Root().Writer, told)
		return err
	}
}

func makeKeys(path string) (string, error) {
	made, err := vault.MakeRing(path)
	if err == nil && !made {
		err = settings.Problem{Source: "documents-keys", Value: path, Remedy: "there is a ring already, and it is kept; \"kyosai keys rotate\" adds a key to it"}
	}
	return "made " + path + "; without it no proof opens: back it up, apart from the proofs", err
}

func rotateKeys(path string) (string, error) {
	keys, err := vault.Rotate(path)
	return fmt.Sprintf("%s holds %d keys; the newest seals, all of them open: back it up, and give each process the new file", path, keys), err
}
