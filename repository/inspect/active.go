package inspect

import (
	"context"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"github.com/etalab/portail-eig/domain/attachment"
)

var (
	// activeKeys are entries that carry a program, a file or a form of its own.
	activeKeys = []string{"JS", "JavaScript", "XFA", "EmbeddedFiles", "EF", "RichMediaContent", "RichMediaSettings", "Collection"}
	// activeNames are the kinds of action, annotation and stream that do.
	activeNames = map[string][]string{
		"S": {
			"JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "Rendition", "Movie", "Sound", "RichMediaExecute", "GoTo3DView",
		},
		"Subtype": {"RichMedia", "FileAttachment", "Movie", "Sound", "Screen", "3D"},
		"Type":    {"EmbeddedFile", "Filespec", "F"},
	}
	// harmless are the actions that may happen by themselves: turning to a page.
	harmless = []string{"GoTo", "Named"}
)

// walker goes through every object of a file, those inside object streams included.
type walker struct {
	ctx   context.Context
	doc   *model.Context
	fault attachment.Fault
}

func findActive(ctx context.Context, doc *model.Context) attachment.Fault {
	w := &walker{ctx: ctx, doc: doc}
	for _, entry := range doc.Table {
		if ctx.Err() != nil {
			return attachment.TooComplex
		}
		if entry != nil && !entry.Free {
			w.see(entry.Object, 0)
		}
		if w.fault != "" {
			return w.fault
		}
	}
	return ""
}

func (w *walker) see(o types.Object, depth int) {
	if depth > maxDepth {
		w.fault = attachment.TooComplex
	}
	if w.fault != "" {
		return
	}
	switch v := o.(type) {
	case types.Dict:
		w.dict(v, depth)
	case types.StreamDict:
		w.dict(v.Dict, depth)
	case types.XRefStreamDict:
		w.dict(v.Dict, depth)
	case types.ObjectStreamDict:
		w.dict(v.Dict, depth)
		w.list(v.ObjArray, depth)
	case types.Array:
		w.list(v, depth)
	case types.LazyObjectStreamObject:
		inner, err := v.DecodedObject(w.ctx)
		if err != nil {
			w.fault = attachment.Broken
			return
		}
		w.see(inner, depth+1)
	}
}

func (w *walker) list(items types.Array, depth int) {
	for _, item := range items {
		w.see(item, depth+1)
	}
}

func (w *walker) dict(d types.Dict, depth int) {
	for raw, value := range d {
		key := plain(raw)
		name, named := value.(types.Name)
		switch {
		case slices.Contains(activeKeys, key),
			named && slices.Contains(activeNames[key], plain(string(name))),
			key == "OpenAction" && w.acts(value), key == "AA" && w.anyActs(value):
			w.fault = attachment.Active
			return
		}
		w.see(value, depth+1)
	}
}

// acts tells that what happens on opening is more than turning to a page. A
// destination, an array, is none.
func (w *walker) acts(o types.Object) bool {
	d, err := w.doc.DereferenceDict(o)
	if err != nil || d == nil {
		_, array := o.(types.Array)
		ref, _ := o.(types.IndirectRef)
		found, derefErr := w.doc.DereferenceArray(ref)
		return !array && (derefErr != nil || found == nil)
	}
	kind, ok := d["S"].(types.Name)
	return ok && !slices.Contains(harmless, plain(string(kind)))
}

func (w *walker) anyActs(o types.Object) bool {
	d, err := w.doc.DereferenceDict(o)
	if err != nil {
		return true
	}
	for _, action := range d {
		if w.acts(action) {
			return true
		}
	}
	return false
}

// plain reads a name without its escapes: /J#61vaScript is /JavaScript.
func plain(name string) string {
	read, err := types.DecodeName(name)
	if err != nil {
		return name
	}
	return read
}
