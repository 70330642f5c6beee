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

// fast answers a field that is only read off its object (a Go field, or a
// method that takes nothing and cannot fail) without closures and middleware,
// where the operation's rules allow it; a leaf also without a field context.
// What is not plain, and a null where none may be, takes gqlgen's way below it.
const fast = `		{{- if and (not $field.Args) (not $field.IsResolver) (not $field.IsBatch) (not $field.IsMap) (not $object.Stream) (not $field.HasDirectives)
			(not ($.AllDirectives.LocationDirectives "FIELD")) (not $field.HasHaser)
			(or $field.IsVariable (and $field.IsMethod $field.NoErr (not $field.MethodHasContext) (not $field.VOkFunc))) }}
			{{- $value := printf "%s.%s" $field.GoReceiverName $field.GoFieldName }}
			{{- if $field.IsMethod }}{{ $value = printf "%s()" $value }}{{ end }}
			{{- $list := or $field.TypeReference.IsSlice $field.TypeReference.IsPtrToSlice }}
			{{- if or $field.TypeReference.Definition.Fields $list (eq $field.TypeReference.Definition.Kind "UNION") }}
		if inorder.Plain(ctx, ec.OperationContext, {{ quote $object.Name }}, field.Field) {
			return {{$.ECDot}}{{ $field.TypeReference.MarshalFunc }}(inorder.Below(ctx, {{ quote $object.Name }}, field, {{ if $field.TypeReference.IsPtr }}{{ $value }}{{ else }}nil{{ end }}), {{$.ECArg}}field.Selections, {{ $value }})
		}
			{{- else if not $field.TypeReference.GQL.NonNull }}
		if inorder.Plain(ctx, ec.OperationContext, {{ quote $object.Name }}, field.Field) {
			return {{$.ECDot}}{{ $field.TypeReference.MarshalFunc }}(ctx, {{$.ECArg}}field.Selections, {{ $value }})
		}
			{{- else if not $field.TypeReference.IsNilable }}
		if inorder.Plain(ctx, ec.OperationContext, {{ quote $object.Name }}, field.Field) {
			if m := {{$.ECDot}}{{ $field.TypeReference.MarshalFunc }}(ctx, {{$.ECArg}}field.Selections, {{ $value }}); m != graphql.Null {
				return m
			}
		}
			{{- end }}
		{{- end }}
`

const stockMarshaler = "					{{- else }}\n						return v\n					{{- end }}\n				{{- else if $type.Marshaler }}\n"

const stockBuffer = `			var buf bytes.Buffer
			data.MarshalGQL(&buf)
			response.Data = buf.Bytes()
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
	{"type.gotpl", stockMarshaler, `					{{- else if eq $type.Definition.Kind "ENUM" }}
						return scalar.MarshalString(string({{ if $type.IsNilable }}*{{ end }}v))
` + stockMarshaler},
	{"internal!.gotpl", stockBuffer, `			buf := inorder.Buffer()
			data.MarshalGQL(buf)
			response.Data = buf.Bytes()
`},
	{"field.gotpl", "	{{- else}}\n		return graphql.{{ $field.ResolveFieldFunc }}(\n", "	{{- else}}\n" + fast + "		return graphql.{{ $field.ResolveFieldFunc }}(\n"},
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
