package command

import (
	"os"
	"slices"

	"github.com/urfave/cli/v3"

	"kyosai/server/settings"
)

const settingsFile = "settings"

// settingFlags makes a flag of each named setting, and of all without a name.
func settingFlags(names ...string) []cli.Flag {
	flags := []cli.Flag{&cli.StringFlag{Name: settingsFile, Usage: "YAML file of settings, \"name: value\" (or $KYOSAI_SETTINGS)"}}
	for _, s := range settings.Table() {
		if len(names) == 0 || slices.Contains(names, s.Name) {
			flags = append(flags, settingFlag(s))
		}
	}
	return flags
}

func settingFlag(s settings.Setting) cli.Flag {
	usage := s.Help + " ($" + s.Variable() + ")"
	if s.Switch {
		return &cli.BoolFlag{Name: s.Name, Usage: usage, HideDefault: true}
	}
	return &cli.StringFlag{Name: s.Name, Usage: usage, DefaultText: s.Default}
}

// databaseFlags are for the commands that need a database and nothing else.
func databaseFlags() []cli.Flag { return settingFlags("mode", "data", "db", "items-off") }

// loadSettings reads the settings of a command from its flags, the environment
// and the file that one of them names.
func loadSettings(cmd *cli.Command) (*settings.Settings, error) {
	file := cmd.String(settingsFile)
	if file == "" {
		file = os.Getenv(settings.Prefix + "SETTINGS")
	}
	return settings.Load(settings.Sources{Flag: flagValue(cmd), Environ: os.Environ(), File: file})
}

func flagValue(cmd *cli.Command) func(string) (string, bool) {
	return func(name string) (string, bool) {
		if !cmd.IsSet(name) {
			return "", false
		}
		if name == "developer" {
			return "true", cmd.Bool(name)
		}
		return cmd.String(name), true
	}
}
