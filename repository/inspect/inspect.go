package inspect

import (
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

// Inspect answers what the file is, or the fault it is refused for.
func (i Inspector) Inspect(ctx context.Context, file io.Reader, accepted []call.FileType) (call.FileType, error) {
	select {
	case i.turns <- struct{}{}:
		defer func() { <-i.turns }()
	case <-ctx.Done():
		return "", fmt.Errorf("waiting to look at a file: %w", ctx.Err())
	}
	raw, err := io.ReadAll(io.LimitReader(file, attachment.MaxSize+1))
	if err != nil {
		return "", fmt.Errorf("reading a stored file: %w", err)
	}
	kind := sniff(raw)
	if !slices.Contains(accepted, kind) {
		return "", attachment.NotAccepted(accepted)
	}
	fault := mixed(raw, kind)
	if fault == "" && kind == call.PDF {
		if fault, err = askChild(ctx, raw); err != nil {
			return "", err
		}
	} else if fault == "" {
		fault = lookAtImage(raw)
	}
	if fault != "" {
		return "", attachment.Refuse(fault)
	}
	return kind, nil
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
