// Package codegen runs gqlgen with a handful of changes to its templates that
// make the executor answer in order (package inorder). Each change names the
// text that it replaces and fails when gqlgen no longer has it: an upgrade
// cannot lose one in silence.
package codegen

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing/fstest"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
	"github.com/99designs/gqlgen/codegen/templates"
)

// Generate makes models, resolvers and the executor as the settings say. The
// executor must be in one file.
func Generate(settings *config.Config) error {
	if settings.Exec.Layout != config.ExecLayoutSingleFile && settings.Exec.Layout != "" {
		return errors.New("exec.layout must be single-file: the changed templates are rendered as one")
	}
	var p inOrder
	if err := api.Generate(settings, api.AddPlugin(&p)); err != nil {
		return err
	}
	changed, err := stock()
	if err != nil {
		return err
	}
	if err := change(changed); err != nil {
		return err
	}
	return templates.Render(templates.Options{
		PackageName: p.data.Config.Exec.Package, Filename: p.data.Config.Exec.Filename, Data: p.data,
		GeneratedHeader: true, RegionTags: true, Packages: p.data.Config.Packages,
		TemplateFS: changed, PruneOptions: p.data.Config.GetPruneOptions(),
	})
}

// inOrder is a plugin that takes concurrency from every object before
// anything is rendered and keeps the data for the changed templates.
type inOrder struct{ data *codegen.Data }

// Name implements plugin.Plugin.
func (*inOrder) Name() string { return "inorder" }

// GenerateCode implements plugin.CodeGenerator.
func (p *inOrder) GenerateCode(data *codegen.Data) error {
	for _, object := range data.Objects {
		object.DisableConcurrency = true
	}
	p.data = data
	return nil
}

// stock reads gqlgen's own templates where the go command keeps the module.
func stock() (fstest.MapFS, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/99designs/gqlgen").Output()
	if err != nil {
		return nil, fmt.Errorf("find gqlgen's templates: %w", err)
	}
	dir := os.DirFS(filepath.Join(strings.TrimSpace(string(out)), "codegen"))
	names, err := fs.Glob(dir, "*.gotpl")
	if err != nil {
		return nil, fmt.Errorf("list gqlgen's templates: %w", err)
	}
	all := fstest.MapFS{}
	for _, name := range names {
		text, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, fmt.Errorf("read gqlgen's template: %w", err)
		}
		all[name] = &fstest.MapFile{Data: text}
	}
	return all, nil
}
