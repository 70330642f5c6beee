// Package architecture_test holds the rules of the house that a compiler does not:
// the direction of imports, who reads the clock, comments, sizes.
package architecture_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "kyosai/"

// layers is the order of imports: a package imports from its own line and the
// ones above, never from below. A folder stands for the folders in it that are
// not named themselves.
var layers = [][]string{
	{"server/problem", "server/id", "server/yen", "server/caldate", "server/kana", "server/vault", "server/clamd", "server/zengin", "server/letters/typeset", "server/strictyaml",
		"server/api/strictjson", "server/api/limits", "server/process/supervisor", "server/testkit", "server/draw", "server/rush",
		"server/store/storetest/mariadb", "server/store/storetest/with-mariadb", "ent/migrations", "webapp"},
	{"server/access", "server/settings", "server/mynumber", "server/banks", "server/holidays", "server/rules", "server/page", "server/slips", "server/payby", "server/eventterms", "server/changes", "server/images", "server/mailbox", "server/api/scalar", "server/api/zones"},
	{"server/freetext", "server/idempotency", "server/eligibility"},
	{"ent/schema"},
	{"gen/ent", "gen/items", "ent/generate", "ent/migrations/diff"},
	{"server/audit", "server/approval"},
	{"server/plainhttp"},
	{"server/store"},
	{"server/jobs", "server/mail", "server/tallies", "server/slipbook"},
	{"server/deaths"},
	{"server/notices", "server/enrolment"},
	{"server/members"},
	{"server/companies", "server/facilities", "server/agencies", "server/benefits", "server/trust", "server/characters", "server/imports", "server/looks", "server/offerings", "server/events", "server/waiting", "server/amendments", "server/limits"},
	{"server/dues"},
	{"server/turns", "server/arrears", "server/bankaccounts", "server/disasters", "server/leavings", "server/exports", "server/paydays", "server/stocks", "server/tills"},
	{"server/documents", "server/letters", "server/coupons", "server/orders", "server/cards", "server/bookings", "server/favourites", "server/icalendar", "server/reports"},
	{"server/pictures"},
	{"server/catalogue", "server/lotteries", "server/doors", "server/desk", "server/checkouts"},
	{"server/checkouts/stripe"},
	{"server/claims", "server/offers"},
	{"server/payouts", "server/ruledrafts"},
	{"server/staff", "server/signin", "server/officers", "server/certificates", "server/migration"},
	{"server/invitations", "server/deposits"},
	{"server/retention"},
	{"server/madeup", "server/connections"},
	{"gen/graph"},
	{"server/api"},
	{"graph"},
	{"server/process", "server/bench"},
	{"server/command"},
	{"server"},
}

// leaves import nothing of ours at all.
const leaves = 0

func TestImportsRunOneWay(t *testing.T) {
	for name, files := range packages(t) {
		own := layerOf(name)
		if own < 0 {
			t.Errorf("%s has no place in the order of imports; give it one in layers", name)
			continue
		}
		for _, imported := range imports(files) {
			switch theirs := layerOf(imported); {
			case own == leaves && !sameFolder(name, imported):
				t.Errorf("%s is a leaf and imports %s", name, imported)
			case theirs > own:
				t.Errorf("%s imports %s, which stands below it", name, imported)
			}
		}
	}
}

func TestOnlyTheStoreAndMainReadTheClock(t *testing.T) {
	allowed := []string{"server", "server/store", "server/command", "server/process", "server/mailbox", "server/api", "server/bench", "server/madeup", "server/id", "server/signin", "ent/generate"}
	for name, files := range packages(t) {
		if slices.ContainsFunc(allowed, func(a string) bool { return name == a || strings.HasPrefix(name, a+"/") }) {
			continue
		}
		for path, file := range files {
			if callsNow(file) {
				t.Errorf("%s reads the clock; let it be told the time (tx.Now, or a day)", path)
			}
		}
	}
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	for name, files := range packages(t) {
		if !slices.ContainsFunc(slices.Collect(maps.Values(files)), func(f *ast.File) bool { return f.Doc != nil }) {
			t.Errorf("%s has no package comment", name)
		}
	}
}

func TestEveryExportedNameSaysWhatItIs(t *testing.T) {
	for _, files := range packages(t) {
		for path, file := range files {
			for _, name := range undocumented(file) {
				t.Errorf("%s: %s is exported and has no comment", path, name)
			}
		}
	}
}

func TestFilesAndFunctionsStaySmall(t *testing.T) {
	const fileLimit, functionLimit = 250, 50
	for _, files := range packages(t) {
		for path, file := range files {
			if n := lines(file); n > fileLimit {
				t.Errorf("%s has %d lines, %d at most: look for the missing noun", path, n, fileLimit)
			}
			for name, n := range functions(file) {
				if n > functionLimit {
					t.Errorf("%s: %s has %d lines, %d at most", path, name, n, functionLimit)
				}
			}
		}
	}
}

// layerOf is the layer of the longest folder that covers the package, or -1.
func layerOf(name string) int {
	found, longest := -1, 0
	for i, folders := range layers {
		for _, folder := range folders {
			covers := name == folder || folder != "server" && strings.HasPrefix(name, folder+"/")
			if covers && len(folder) > longest {
				found, longest = i, len(folder)
			}
		}
	}
	return found
}

func sameFolder(a, b string) bool {
	return strings.HasPrefix(a, b+"/") || strings.HasPrefix(b, a+"/") || filepath.Dir(a) == filepath.Dir(b) && strings.Contains(a, "storetest")
}

var positions = token.NewFileSet()

// packages parses the written code of the repository, without tests and
// generated files, by folder and file.
func packages(t *testing.T) map[string]map[string]*ast.File {
	t.Helper()
	found := map[string]map[string]*ast.File{}
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && skipped(path) {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(positions, path, nil, parser.ParseComments)
		if err != nil || ast.IsGenerated(file) {
			return err
		}
		folder, _ := filepath.Rel("../..", filepath.Dir(path))
		if found[folder] == nil {
			found[folder] = map[string]*ast.File{}
		}
		found[folder][path] = file
		return nil
	})
	if err != nil || len(found) < 10 {
		t.Fatalf("read %d packages: %v", len(found), err)
	}
	return found
}

func skipped(path string) bool {
	name := filepath.Base(path)
	return name == "node_modules" || name == "testdata" || path == "../../gen" || strings.HasPrefix(name, ".") && name != ".."
}

func imports(files map[string]*ast.File) []string {
	var all []string
	for _, file := range files {
		for _, spec := range file.Imports {
			if path, _ := strconv.Unquote(spec.Path.Value); strings.HasPrefix(path, module) {
				all = append(all, strings.TrimPrefix(path, module))
			}
		}
	}
	return all
}

func callsNow(file *ast.File) bool {
	found := false
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Name == "Now" {
			pkg, ok := s.X.(*ast.Ident)
			found = found || ok && pkg.Name == "time"
		}
		return !found
	})
	return found
}

func undocumented(file *ast.File) []string {
	var names []string
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Name.IsExported() && d.Doc == nil && !(d.Recv != nil && conventional(d)) {
				names = append(names, d.Name.Name)
			}
		case *ast.GenDecl:
			names = append(names, undocumentedSpecs(d)...)
		}
	}
	return names
}

// conventional methods do what their interface says.
func conventional(d *ast.FuncDecl) bool {
	base := d.Recv.List[0].Type
	if star, ok := base.(*ast.StarExpr); ok {
		base = star.X
	}
	receiver, ok := base.(*ast.Ident)
	return ok && (!receiver.IsExported() || receiver.Name == "Resolver") || slices.Contains([]string{"Error", "String", "Unwrap", "Fields", "Edges", "Indexes", "Annotations", "Mixin"}, d.Name.Name)
}

func undocumentedSpecs(d *ast.GenDecl) []string {
	var names []string
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if s.Name.IsExported() && d.Doc == nil && s.Doc == nil {
				names = append(names, s.Name.Name)
			}
		case *ast.ValueSpec:
			if s.Names[0].IsExported() && d.Doc == nil && s.Doc == nil && s.Comment == nil {
				names = append(names, s.Names[0].Name)
			}
		}
	}
	return names
}

func lines(file *ast.File) int { return positions.Position(file.FileEnd).Line }

func functions(file *ast.File) map[string]int {
	sizes := map[string]int{}
	for _, decl := range file.Decls {
		if d, ok := decl.(*ast.FuncDecl); ok {
			sizes[d.Name.Name] = positions.Position(d.End()).Line - positions.Position(d.Pos()).Line + 1
		}
	}
	return sizes
}
