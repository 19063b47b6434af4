package inspect

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/repository/filetest"
)

var all = []call.FileType{call.PDF, call.PNG, call.JPEG}

// Size and emptiness are the service's to see, before the bytes are looked into.
var sizes = []attachment.Fault{attachment.Empty, attachment.TooLarge}

func faultOf(err error) attachment.Fault {
	var told *domain.Error
	if !errors.As(err, &told) || len(told.Fields) != 1 {
		return ""
	}
	return attachment.Fault(told.Fields[0].Code)
}

func TestTheCorpus(t *testing.T) {
	t.Parallel()
	look := New()
	for _, one := range filetest.Corpus() {
		if slices.Contains(sizes, one.Fault) {
			continue
		}
		t.Run(one.Name, func(t *testing.T) {
			t.Parallel()
			found, err := look.Inspect(t.Context(), bytes.NewReader(one.Bytes), all)
			if err != nil && faultOf(err) == "" {
				t.Fatal(err)
			}
			if got := faultOf(err); got != one.Fault || (found.Type == "") != (one.Fault != "") || found.Bare != nil {
				t.Errorf("answered %q as %q, expected %q; %d bytes to keep instead", got, found.Type, one.Fault, len(found.Bare))
			}
		})
	}
}

func TestWhatTheQuestionDoesNotAcceptIsRefused(t *testing.T) {
	t.Parallel()
	_, err := New().Inspect(t.Context(), bytes.NewReader(filetest.PNG()), []call.FileType{call.PDF})
	if faultOf(err) != attachment.WrongType {
		t.Errorf("an image where only PDF is asked: %v", err)
	}
}

func TestAnInspectionCanBeGivenUp(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := New().Inspect(ctx, bytes.NewReader(filetest.PDF(1).Bytes()), all); !errors.Is(err, context.Canceled) {
		t.Errorf("given up: %v", err)
	}
}

// Whatever the bytes, the answer is a word the portal knows, within the limits: a
// panic of the library is caught and reads as a broken file.
func FuzzPDF(f *testing.F) {
	for _, one := range filetest.Corpus() {
		// The bombs are slow to look at, and in no way a start for other files.
		if bytes.HasPrefix(one.Bytes, []byte("%PDF-")) && len(one.Bytes) < 100<<10 && one.Fault != attachment.TooComplex {
			f.Add(one.Bytes)
		}
	}
	known := []string{sound}
	for _, fault := range []attachment.Fault{
		attachment.Broken, attachment.Encrypted, attachment.Active, attachment.TooManyPages, attachment.TooComplex,
	} {
		known = append(known, string(fault))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		defer cancel()
		if word := verdict(ctx, raw); !slices.Contains(known, word) {
			t.Errorf("answered %q", word)
		}
	})
}

func BenchmarkInspect(b *testing.B) {
	look, raw := New(), filetest.PDF(30).Packed()
	for b.Loop() {
		if _, err := look.Inspect(b.Context(), bytes.NewReader(raw), all); err != nil {
			b.Fatal(err)
		}
	}
}
