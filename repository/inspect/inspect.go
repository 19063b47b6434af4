package inspect

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"

	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/call"
)

// Inspector looks at files, a few at a time.
type Inspector struct{ turns chan struct{} }

// atOnce is how many files are looked at together: each may take a child process's
// whole memory.
const atOnce = 2

var _ attachment.Inspector = Inspector{}

// New makes an inspector.
func New() Inspector { return Inspector{turns: make(chan struct{}, atOnce)} }

// Inspect answers what the file is and what to keep of it, or the fault it is refused
// for.
func (i Inspector) Inspect(ctx context.Context, file io.Reader, accepted []call.FileType) (attachment.Inspected, error) {
	select {
	case i.turns <- struct{}{}:
		defer func() { <-i.turns }()
	case <-ctx.Done():
		return attachment.Inspected{}, fmt.Errorf("waiting to look at a file: %w", ctx.Err())
	}
	raw, err := io.ReadAll(io.LimitReader(file, attachment.MaxSize+1))
	if err != nil {
		return attachment.Inspected{}, fmt.Errorf("reading a stored file: %w", err)
	}
	kind := sniff(raw)
	if !slices.Contains(accepted, kind) {
		return attachment.Inspected{}, attachment.NotAccepted(accepted)
	}
	kept, fault, err := look(ctx, raw, kind)
	switch {
	case err != nil:
		return attachment.Inspected{}, err
	case fault != "":
		return attachment.Inspected{}, attachment.Refuse(fault)
	case bytes.Equal(kept, raw):
		kept = nil
	}
	return attachment.Inspected{Type: kind, Bare: kept}, nil
}

// look finds the fault of a file, or what to keep of it: a PDF stays as it is.
func look(ctx context.Context, raw []byte, kind call.FileType) ([]byte, attachment.Fault, error) {
	if fault := mixed(raw, kind); fault != "" {
		return nil, fault, nil
	}
	if kind == call.PDF {
		fault, err := askChild(ctx, raw)
		return raw, fault, err
	}
	if fault := lookAtImage(raw); fault != "" {
		return nil, fault, nil
	}
	kept, whole := bare(raw, kind)
	if !whole {
		return nil, attachment.Broken, nil
	}
	return kept, "", nil
}

// sniff tells the type by the first bytes, never by the name or what was announced.
func sniff(raw []byte) call.FileType {
	switch http.DetectContentType(raw) {
	case "application/pdf":
		return call.PDF
	case "image/png":
		return call.PNG
	case "image/jpeg":
		return call.JPEG
	}
	return ""
}
