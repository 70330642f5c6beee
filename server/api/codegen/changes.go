package codegen

import (
	"bytes"
	"fmt"
	"testing/fstest"
)

// replacement is one change of a template.
type replacement struct {
	file, old, new string
}

const inorderImport = `{{ reserveImport "github.com/99designs/gqlgen/graphql/introspection" }}
`

// leafFast writes a leaf field without a field context, closures and
// middleware where the operation's rules allow it. What is not plain, and a
// null where none may be, takes gqlgen's own way below it.
const leafFast = `		{{- if and (not $field.Args) (not $field.IsResolver) (not $field.IsBatch) (not $field.IsMap) (not $object.Stream) (not $field.HasDirectives)
			(not ($.AllDirectives.LocationDirectives "FIELD"))
			(not $field.TypeReference.Definition.Fields) (not $field.TypeReference.IsSlice) (not $field.TypeReference.IsPtrToSlice) (not $field.HasHaser)
			(or $field.IsVariable (and $field.IsMethod $field.NoErr (not $field.MethodHasContext) (not $field.VOkFunc)))
			(not (and $field.TypeReference.GQL.NonNull $field.TypeReference.IsNilable)) }}
		if inorder.Plain(ctx, ec.OperationContext, {{ quote $object.Name }}, field.Field) {
			{{- if $field.TypeReference.GQL.NonNull }}
			if m := {{$.ECDot}}{{ $field.TypeReference.MarshalFunc }}(ctx, {{$.ECArg}}field.Selections, {{ $field.GoReceiverName }}.{{ $field.GoFieldName }}{{ if $field.IsMethod }}(){{ end }}); m != graphql.Null {
				return m
			}
			{{- else }}
			return {{$.ECDot}}{{ $field.TypeReference.MarshalFunc }}(ctx, {{$.ECArg}}field.Selections, {{ $field.GoReceiverName }}.{{ $field.GoFieldName }}{{ if $field.IsMethod }}(){{ end }})
			{{- end }}
		}
		{{- end }}
`

var replacements = []replacement{
	{"generated!.gotpl", inorderImport, inorderImport + `{{ reserveImport "kyosai/server/api/inorder" }}
{{ reserveImport "kyosai/server/api/scalar" }}
`},
	{"object.gotpl", "	out := graphql.NewFieldSet(fields)\n	deferred := graphql.NewDeferredGroup(ctx)\n", "	out := inorder.NewFieldSet(fields)\n"},
	{"object.gotpl", `			out.Values[i] = graphql.MarshalString({{$object.Name|quote}})`, `			out.Values[i] = scalar.MarshalString({{$object.Name|quote}})`},
	{"object.gotpl", "	out.Dispatch(ctx)\n", ""},
	{"object.gotpl", `	if n := len(deferred.Defers); n > 0 {
		atomic.AddInt32(&ec.Deferred, int32(min(n, math.MaxInt32)))
		ec.ProcessDeferredGroup(deferred)
	}
`, ""},
	{"type.gotpl", `graphql.MarshalSliceConcurrently(ctx, len(v), {{ $.Config.Exec.WorkerLimit }}, {{ $.Config.OmitPanicHandler }}, func(`, `inorder.Slice(ctx, len(v), func(`},
	{"field.gotpl", "	{{- else}}\n		return graphql.{{ $field.ResolveFieldFunc }}(\n", "	{{- else}}\n" + leafFast + "		return graphql.{{ $field.ResolveFieldFunc }}(\n"},
}

// change applies every replacement, each exactly once.
func change(files fstest.MapFS) error {
	for _, r := range replacements {
		file := files[r.file]
		if file == nil || bytes.Count(file.Data, []byte(r.old)) != 1 {
			return fmt.Errorf("gqlgen's %s no longer holds, once, what is changed in it:\n%s", r.file, r.old)
		}
		file.Data = bytes.Replace(file.Data, []byte(r.old), []byte(r.new), 1)
	}
	return nil
}
