package settings

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
)

// Sources is where values come from; a flag wins over the environment, and the
// environment over the file.
type Sources struct {
	Flag    func(name string) (string, bool)
	Environ []string // as os.Environ gives it
	File    string   // path of a YAML file; none when empty
}

// Problem is a setting that is wrong.
type Problem struct {
	Source string // --db, KYOSAI_DB, or the file and its key
	Value  string
	Remedy string
}

// Error names the setting and what would be right. A database's value stays
// out of it, for it may hold a password.
func (p Problem) Error() string {
	if p.Value == "" {
		return p.Source + ": " + p.Remedy
	}
	return fmt.Sprintf("%s is %q: %s", p.Source, p.Value, p.Remedy)
}

type value struct{ source, text string }

// Load reads every setting from its sources, fills in the defaults and checks
// them together; the error joins one Problem for each wrong setting.
func Load(from Sources) (*Settings, error) {
	found, err := gather(from)
	if err != nil {
		return nil, err
	}
	s := &Settings{}
	var wrong []error
	for _, setting := range Table() {
		wrong = append(wrong, readOne(s, setting, found[setting.Name]))
	}
	if err := errors.Join(wrong...); err != nil {
		return nil, err
	}
	s.derive()
	if err := errors.Join(s.checkPorts(), s.checkDeveloper()); err != nil {
		return nil, err
	}
	return s, nil
}

func readOne(s *Settings, setting Setting, v value) error {
	text := strings.TrimSpace(v.text)
	if text == "" {
		return setting.read(s, setting.Default)
	}
	err := setting.read(s, text)
	if err == nil {
		return nil
	}
	p := Problem{Source: v.source, Value: v.text, Remedy: err.Error()}
	if strings.HasSuffix(setting.Name, "db") {
		p.Value = ""
	}
	return p
}

func gather(from Sources) (map[string]value, error) {
	found, err := fromFile(from.File)
	if err != nil {
		return nil, err
	}
	environ, err := fromEnviron(from.Environ)
	if err != nil {
		return nil, err
	}
	maps.Copy(found, environ)
	for _, s := range Table() {
		if from.Flag == nil {
			break
		}
		if v, set := from.Flag(s.Name); set {
			found[s.Name] = value{"--" + s.Name, v}
		}
	}
	return found, nil
}

func fromFile(path string) (map[string]value, error) {
	found := map[string]value{}
	if path == "" {
		return found, nil
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, Problem{"settings file " + path, "", "cannot be read: " + err.Error()}
	}
	keys := map[string]any{}
	if err := yaml.Unmarshal(raw, &keys); err != nil {
		return nil, Problem{"settings file " + path, "", "is not YAML of the form \"name: value\": " + err.Error()}
	}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if !known(key) {
			return nil, Problem{path + ": " + key, "", "no such setting; " + nearest(key, "")}
		}
		found[key] = value{path + ": " + key, fmt.Sprint(keys[key])}
	}
	return found, nil
}

// reserved are variables that start with the prefix and are no settings.
var reserved = []string{Prefix + "SETTINGS", Prefix + "TEST_"}

func fromEnviron(environ []string) (map[string]value, error) {
	found := map[string]value{}
	for _, line := range environ {
		name, v, _ := strings.Cut(line, "=")
		if !strings.HasPrefix(name, Prefix) || slices.ContainsFunc(reserved, func(r string) bool { return strings.HasPrefix(name, r) }) {
			continue
		}
		key := strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(name, Prefix), "_", "-"))
		if !known(key) {
			return nil, Problem{name, "", "no such setting; " + nearest(key, Prefix)}
		}
		found[key] = value{name, v}
	}
	return found, nil
}

func known(name string) bool {
	return slices.ContainsFunc(Table(), func(s Setting) bool { return s.Name == name })
}

func (s *Settings) derive() {
	fill(&s.Database, "sqlite:"+filepath.Join(s.Data, "kyosai.db"))
	fill(&s.Public.Database, s.Database)
	fill(&s.Staff.Database, s.Database)
	fill(&s.Worker.Database, s.Database)
	fill(&s.Public.Origin, "http://"+s.Public.Listen)
	fill(&s.Staff.Origin, "http://"+s.Staff.Listen)
	fill(&s.Identity.Issuer, "http://"+s.Identity.Listen)
	fill(&s.Mail.Server, s.Mail.Sink)
	fill(&s.Documents.Place, s.demoPlace())
	fill(&s.Documents.Keys, s.demoKeys())
	if s.Mode == Demo {
		fill(&s.Documents.Clamd, demoClamd())
	}
}

func fill(into *string, otherwise string) {
	if *into == "" {
		*into = otherwise
	}
}
