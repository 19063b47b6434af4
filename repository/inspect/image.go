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
	size, format, err := image.DecodeConfig(bytes.NewReader(raw))
	switch {
	case err != nil || size.Width <= 0 || size.Height <= 0:
		return attachment.Broken
	case size.Width > maxPixels/size.Height:
		return attachment.TooManyPixels
	case !ends(raw, format):
		return attachment.Broken
	}
	return ""
}

// ends tells that the image was not cut short: its last part is there.
func ends(raw []byte, format string) bool {
	if format == "png" {
		return bytes.Contains(raw[max(0, len(raw)-headSize):], []byte("IEND\xaeB`\x82"))
	}
	return bytes.LastIndex(raw, []byte{0xff, 0xd9}) > len(raw)/2
}
