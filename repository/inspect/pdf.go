package inspect

import (
	"bytes"
	"context"
	"regexp"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"github.com/etalab/portail-eig/domain/attachment"
)

// The limits of one PDF. Object streams hold small objects: a large one is a bomb.
const (
	maxDecoded = 8 << 20
	maxObjects = 200_000
	maxDepth   = 100
)

// lookAtPDF answers the fault of a PDF, "" when it has none. It may panic or take a
// lot of memory on a crafted file: only a child process calls it.
func lookAtPDF(ctx context.Context, raw []byte) attachment.Fault {
	if fault := frame(raw); fault != "" {
		return fault
	}
	if protection.Match(raw) {
		return attachment.Encrypted
	}
	doc, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(raw), configuration())
	switch {
	case ctx.Err() != nil:
		return attachment.TooComplex
	case err != nil:
		return attachment.Broken
	}
	if fault := findActive(ctx, doc); fault != "" {
		return fault
	}
	return checkPages(doc)
}

func configuration() *model.Configuration {
	model.ConfigPath = "disable" // else the library writes a folder into the user's home
	c := model.NewDefaultConfiguration()
	c.ValidationMode = model.ValidationStrict // else an object that cannot be read is passed over
	c.Limits.MaxStreamBytes = attachment.MaxSize
	c.Limits.MaxDecodeBytes = maxDecoded
	c.Limits.MaxObjectCount, c.Limits.MaxXRefEntries, c.Limits.MaxObjectStreamCount = maxObjects, maxObjects, maxObjects
	c.Limits.MaxObjectStreamFirst = maxDecoded
	c.Limits.MaxRecursionDepth = maxDepth
	return c
}

var (
	lastReference = regexp.MustCompile(`startxref\s+(\d{1,10})\s+%%EOF$`)
	protection    = regexp.MustCompile(`/Encrypt\s*(<<|\d+\s+\d+\s+R)`)
	table         = regexp.MustCompile(`^\s*(xref\s|\d+\s+\d+\s+obj)`)
)

// frame checks the two ends, because the library silently mends a file cut short: it
// ends with %%EOF, just after an address where a table of objects really stands.
func frame(raw []byte) attachment.Fault {
	end := bytes.TrimRight(raw, "\x00\t\n\f\r ")
	found := lastReference.FindSubmatch(end[max(0, len(end)-64):])
	if found == nil {
		return attachment.Broken
	}
	at, err := strconv.Atoi(string(found[1]))
	if err != nil || at >= len(end) || !table.Match(end[at:min(len(end), at+64)]) {
		return attachment.Broken
	}
	return ""
}

// checkPages counts the leaves of the tree of pages: the number the file announces
// is not believed.
func checkPages(doc *model.Context) attachment.Fault {
	root, err := doc.Pages()
	if err != nil || root == nil {
		return attachment.Broken
	}
	pages, seen := 0, map[int]bool{}
	var count func(ref types.IndirectRef) bool
	count = func(ref types.IndirectRef) bool {
		number := ref.ObjectNumber.Value()
		if seen[number] || pages > attachment.MaxPages {
			return !seen[number]
		}
		seen[number] = true
		node, err := doc.DereferenceDict(ref)
		if err != nil || node == nil {
			return false
		}
		kids, err := doc.DereferenceArray(node["Kids"])
		if err != nil {
			return false
		}
		if kids == nil {
			pages++
			return true
		}
		for _, kid := range kids {
			if ref, ok := kid.(types.IndirectRef); !ok || !count(ref) {
				return false
			}
		}
		return true
	}
	switch sound := count(*root); {
	case !sound, pages == 0:
		return attachment.Broken
	case pages > attachment.MaxPages:
		return attachment.TooManyPages
	}
	return ""
}
