// Command kyosai is the workers' mutual-aid scheme in one binary: its two
// zones, the worker and the chores, each a subcommand.
package main

import (
	"context"
	"os"

	"kyosai/server/command"
)

func main() {
	os.Exit(command.Main(context.Background(), os.Args, os.Stdout, os.Stderr))
}
