package documents

import (
	"context"
	"regexp"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Keys, actions and kinds that make a PDF more than pages.
var (
	activeKeys    = []string{"JS", "JavaScript", "EmbeddedFiles", "EmbeddedFile", "EF", "XFA", "RichMedia", "RichMediaContent"}
	activeActions = []string{"JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "GoToR", "Rendition", "Movie", "Sound", "RichMediaExecute", "GoTo3DView"}
	activeKinds   = []string{"EmbeddedFile", "RichMedia", "3D", "Movie", "Sound", "Screen", "FileAttachment"}
)

// activeWords are those names that are long enough not to stand in compressed bytes by chance.
var activeWords = regexp.MustCompile(`/(JavaScript|EmbeddedFiles?|RichMedia\w*|Launch|ImportData|SubmitForm|FileAttachment)\b`)

// mentionsActive looks for the names anywhere in the file: what one reader passes over, as a former state of the file
// or as damage, another may run.
func mentionsActive(raw []byte) bool { return activeWords.Match(raw) }

// active looks at every object that the file has.
func active(ctx context.Context, document *model.Context) bool {
	for _, entry := range document.Table {
		if entry != nil && !entry.Free && activeObject(ctx, entry.Object, 0) {
			return true
		}
	}
	return false
}

const deepest = 64

// activeObject looks into an object. One of an unknown sort counts as active, and one that is nested deeper than any page
// needs.
func activeObject(ctx context.Context, o types.Object, depth int) bool {
	inside := func(o types.Object) bool { return activeObject(ctx, o, depth+1) }
	switch o := o.(type) {
	case nil, types.Boolean, types.Integer, types.Float, types.Name, types.StringLiteral, types.HexLiteral, types.IndirectRef:
		return false
	case types.Dict:
		return depth > deepest || activeDict(o, inside)
	case types.Array:
		return depth > deepest || slices.ContainsFunc(o, inside)
	case types.LazyObjectStreamObject:
		decoded, err := o.DecodedObject(ctx)
		return err != nil || depth > deepest || inside(decoded)
	}
	d, isStream := streamDict(o)
	return !isStream || activeStream(d, inside)
}

// streamDict is the dictionary of any sort of stream.
func streamDict(o types.Object) (types.Dict, bool) {
	switch o := o.(type) {
	case types.StreamDict:
		return o.Dict, true
	case *types.StreamDict:
		return o.Dict, true
	case types.ObjectStreamDict:
		return o.Dict, true
	case *types.ObjectStreamDict:
		return o.Dict, true
	case types.XRefStreamDict:
		return o.Dict, true
	case *types.XRefStreamDict:
		return o.Dict, true
	}
	return nil, false
}

// activeStream also refuses a stream whose content is another file's.
func activeStream(d types.Dict, inside func(types.Object) bool) bool {
	_, elsewhere := d["F"]
	return elsewhere || activeDict(d, inside)
}

func activeDict(d types.Dict, inside func(types.Object) bool) bool {
	for key, value := range d {
		key = plainName(key)
		name, isName := value.(types.Name)
		word := plainName(string(name))
		switch {
		case slices.Contains(activeKeys, key):
			return true
		case isName && key == "S" && slices.Contains(activeActions, word):
			return true
		case isName && (key == "Type" || key == "Subtype") && slices.Contains(activeKinds, word):
			return true
		case inside(value):
			return true
		}
	}
	return false
}

// plainName is a name without its escapes: J#53 is JS.
func plainName(name string) string {
	if plain, err := types.DecodeName(name); err == nil {
		return plain
	}
	return name
}
