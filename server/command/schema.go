package command

import (
	"context"
	"fmt"

	"github.com/urfave/cli/v3"

	"kyosai/graph"
	"kyosai/server/access"
	"kyosai/server/api/zones"
)

func schema() *cli.Command {
	return &cli.Command{
		Name: "schema", Usage: "print what a zone's users can see of the API",
		Flags: []cli.Flag{&cli.StringFlag{Name: "zone", Usage: "public or staff", Required: true}},
		Action: func(_ context.Context, cmd *cli.Command) error {
			zone, known := map[string]access.Zone{"public": access.Public, "staff": access.StaffZone}[cmd.String("zone")]
			if !known {
				return usageError{fmt.Errorf("--zone is %q: give public or staff", cmd.String("zone"))}
			}
			_, err := fmt.Fprint(cmd.Root().Writer, zones.Print(zones.Prune(graph.Whole(), zone)))
			return err
		},
	}
}
