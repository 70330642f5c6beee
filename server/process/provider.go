package process

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"kyosai/server/process/demo"
	"kyosai/server/process/supervisor"
	"kyosai/server/settings"
)

// errNoProvider is told before anything starts.
var errNoProvider = errors.New("the demo's identity provider is not here: run make run from the repository, which installs it, or name another provider with --identity-issuer")

// demoProvider is the demo's identity provider, a Node process of its own. What
// it must know travels in its environment.
func demoProvider(s *settings.Settings) (supervisor.Child, error) {
	node, err := exec.LookPath("node")
	if err != nil {
		return supervisor.Child{}, errors.New("node is not on the PATH: the demo's identity provider needs it")
	}
	folder, err := providerFolder()
	if err != nil {
		return supervisor.Child{}, err
	}
	people, err := filepath.Abs(demo.File(s.Data))
	if err != nil {
		return supervisor.Child{}, err
	}
	return supervisor.Child{
		Name: "identity", Path: node, Args: []string{filepath.Join(folder, "main.mjs")}, Dir: folder,
		Env:    append(withoutSettings(os.Environ()), providerEnv(s, people)...),
		Health: s.Identity.Issuer + "/.well-known/openid-configuration",
	}, nil
}

func providerEnv(s *settings.Settings, people string) []string {
	return []string{
		"KYOSAI_DEMO_LISTEN=" + s.Identity.Listen, "KYOSAI_DEMO_ISSUER=" + s.Identity.Issuer,
		"KYOSAI_DEMO_CLIENT=" + s.Identity.Client, "KYOSAI_DEMO_PEOPLE=" + people,
		"KYOSAI_DEMO_STAFF_ORIGIN=" + s.Staff.Origin, "KYOSAI_DEMO_DAYS_AHEAD=" + strconv.Itoa(s.DaysAhead),
	}
}

// providerFolder looks beside the working folder and beside the binary's.
func providerFolder() (string, error) {
	places := []string{"."}
	if self, err := os.Executable(); err == nil {
		places = append(places, filepath.Join(filepath.Dir(self), ".."))
	}
	for _, place := range places {
		folder, err := filepath.Abs(filepath.Join(place, "webapp", "idp"))
		if err != nil {
			return "", err
		}
		if _, err := os.Stat(filepath.Join(folder, "main.mjs")); !errors.Is(err, fs.ErrNotExist) {
			return folder, err
		}
	}
	return "", errNoProvider
}

// withoutSettings keeps the database's password from a process that needs none.
func withoutSettings(environ []string) []string {
	return slices.DeleteFunc(environ, func(line string) bool { return strings.HasPrefix(line, settings.Prefix) })
}
