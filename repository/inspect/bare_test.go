package inspect

import (
	"bytes"
	"encoding/binary"
	"image"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/repository/filetest"
)

func TestAnImageIsKeptWithoutWhatItSaysBesideItsPicture(t *testing.T) {
	t.Parallel()
	for kind, one := range map[call.FileType]struct {
		sent  []byte
		stays []string
	}{
		call.JPEG: {filetest.Photo(), []string{"JFIF\x00", filetest.Profile, "Adobe\x00", "Exif\x00\x00" + string(exif(6))}},
		call.PNG:  {filetest.Scan(), []string{"gAMA", "pHYs", "eXIf" + string(exif(3))}},
	} {
		found, err := New().Inspect(t.Context(), bytes.NewReader(one.sent), all)
		if err != nil || found.Type != kind || found.Bare == nil {
			t.Fatalf("%s: %+v, %v", kind, found, err)
		}
		for _, gone := range []string{filetest.Place, "JFXX", "MPF", "xap", "tIME", "tEXt", "prVW"} {
			if bytes.Contains(found.Bare, []byte(gone)) {
				t.Errorf("%s still says %q", kind, gone)
			}
		}
		for _, kept := range one.stays {
			if !bytes.Contains(found.Bare, []byte(kept)) {
				t.Errorf("%s lost %q", kind, kept)
			}
		}
		if a, b := points(t, one.sent), points(t, found.Bare); !bytes.Equal(a, b) {
			t.Errorf("%s is no longer the same picture", kind)
		}
		again, err := New().Inspect(t.Context(), bytes.NewReader(found.Bare), all)
		if err != nil || again.Bare != nil {
			t.Errorf("%s: looked at again, it changes again: %v", kind, err)
		}
	}
}

// points are the colours of a picture, one after the other.
func points(t *testing.T, raw []byte) []byte {
	t.Helper()
	img, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	out := []byte{}
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			r, g, b, a := img.At(x, y).RGBA()
			for _, part := range []uint32{r, g, b, a} {
				out = binary.BigEndian.AppendUint32(out, part)
			}
		}
	}
	return out
}

func TestTheWayUpIsReadWhateverItsWriting(t *testing.T) {
	t.Parallel()
	for name, one := range map[string]struct {
		block []byte
		way   int
	}{
		"as this portal writes it":    {exif(8), 8},
		"little end first":            {[]byte("II*\x00\x08\x00\x00\x00\x01\x00\x12\x01\x03\x00\x01\x00\x00\x00\x05\x00\x00\x00"), 5},
		"upright":                     {exif(1), upright},
		"a way that does not exist":   {exif(9), upright},
		"nothing":                     {nil, upright},
		"neither end first":           {[]byte("XX*\x00\x08\x00\x00\x00\x01\x00\x12\x01"), upright},
		"a directory outside":         {[]byte("MM\x00*\xff\xff\xff\xff\x00\x01"), upright},
		"a directory cut":             {exif(8)[:16], upright},
		"more entries than there are": {append([]byte("MM\x00*\x00\x00\x00\x08\xff\xff"), make([]byte, 30)...), upright},
		"written as a long":           {bytes.Replace(exif(8), []byte{1, 0x12, 0, 3}, []byte{1, 0x12, 0, 4}, 1), upright},
	} {
		if got := orientation(one.block); got != one.way {
			t.Errorf("%s: %d, expected %d", name, got, one.way)
		}
	}
}

// Cut anywhere, an image is broken: what has no end is not kept.
func TestAnImageCutAnywhereIsNotWhole(t *testing.T) {
	t.Parallel()
	jpeg, _ := bare(filetest.Photo(), call.JPEG)
	png, _ := bare(filetest.Scan(), call.PNG)
	for kind, whole := range map[call.FileType][]byte{call.JPEG: jpeg, call.PNG: png} {
		for size := 8; size < len(whole); size++ {
			if _, ok := bare(whole[:size], kind); ok {
				t.Fatalf("a %s of %d bytes of %d is whole", kind, size, len(whole))
			}
		}
	}
}

// Whatever the bytes between, what is kept is an image that loses nothing more, says
// no secret in a segment that speaks, and is never longer than what was sent.
func TestWhateverTheBytesWhatIsKeptStays(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom([]call.FileType{call.JPEG, call.PNG}).Draw(t, "kind")
		raw := bytes.Clone(map[call.FileType][]byte{call.JPEG: filetest.Photo(), call.PNG: filetest.Scan()}[kind])
		for range rapid.IntRange(0, 4).Draw(t, "changes") {
			raw[rapid.IntRange(pngStart, len(raw)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		}
		kept, whole := bare(raw, kind)
		if !whole {
			return
		}
		if again, ok := bare(kept, kind); !ok || !bytes.Equal(again, kept) {
			t.Fatalf("%x became %x", kept, again)
		}
		if len(kept) > len(raw) {
			t.Fatalf("%d bytes became %d", len(raw), len(kept))
		}
	})
}

func BenchmarkBare(b *testing.B) {
	raw := filetest.Photo()
	scan := bytes.LastIndex(raw, []byte{0xff, endOfImage})
	raw = append(append(bytes.Clone(raw[:scan]), make([]byte, attachment.MaxSize-len(raw))...), raw[scan:]...)
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if _, whole := bare(raw, call.JPEG); !whole {
			b.Fatal("not whole")
		}
	}
}
