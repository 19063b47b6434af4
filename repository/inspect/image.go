package inspect

import (
	"bytes"
	"image"
	_ "image/jpeg" // the two kinds of image that calls accept
	_ "image/png"

	"github.com/etalab/portail-eig/domain/attachment"
)

// maxPixels is more than any scanned page: an image says its size in a few bytes, and
// whoever opens it pays for it in memory.
const maxPixels = 50_000_000

func lookAtImage(raw []byte) attachment.Fault {
	size, _, err := image.DecodeConfig(bytes.NewReader(raw))
	switch {
	case err != nil || size.Width <= 0 || size.Height <= 0:
		return attachment.Broken
	case size.Width > maxPixels/size.Height:
		return attachment.TooManyPixels
	}
	return ""
}
