package filetest

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
)

// Place is what no image may still say once it is kept: it stands in every place
// where a Photo and a Scan can tell something.
const Place = "48.8529N,2.3499E"

// Profile is the colours' own block, which must stay.
const Profile = "a profile of colours"

// exifBlock says the way up of a picture among other things, and where it was taken.
func exifBlock(order binary.AppendByteOrder, way uint16) []byte {
	b := []byte("MM\x00*")
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		b = []byte("II*\x00")
	}
	short := func(tag, value uint16) {
		b = order.AppendUint16(order.AppendUint16(b, tag), 3)
		b = order.AppendUint16(order.AppendUint16(order.AppendUint32(b, 1), value), 0)
	}
	b = order.AppendUint16(order.AppendUint32(b, 8), 2)
	short(0x0106, 2)
	short(0x0112, way)
	return append(order.AppendUint32(b, 0), Place...)
}

// picture has points that a wrong copy would not give back.
func picture() image.Image {
	p := image.NewRGBA(image.Rect(0, 0, 40, 24))
	for i := range 40 * 24 {
		p.Set(i%40, i/40, color.RGBA{uint8(i * 7), uint8(i * 3), uint8(i), 255})
	}
	return p
}

// Photo is a JPEG as a telephone takes it, lying on its side (6): where it was taken, a
// small picture, a description, a film behind its end.
func Photo() []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, picture(), &jpeg.Options{Quality: 80}); err != nil {
		panic(err)
	}
	raw := b.Bytes()
	out := bytes.Clone(raw[:2])
	segment := func(marker byte, body string) {
		out = append(out, 0xff, marker)
		out = append(binary.BigEndian.AppendUint16(out, uint16(len(body)+2)), body...)
	}
	segment(0xe0, "JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x01\x01"+"\x00\x00\x00")
	segment(0xe0, "JFXX\x00"+Place)
	segment(0xe1, "Exif\x00\x00"+string(exifBlock(binary.LittleEndian, 6)))
	segment(0xe1, "http://ns.adobe.com/xap/1.0/\x00"+Place)
	segment(0xe2, "ICC_PROFILE\x00\x01\x01"+Profile)
	segment(0xe2, "MPF\x00"+Place)
	segment(0xed, "Photoshop 3.0\x00"+Place)
	segment(0xee, "Adobe\x00\x64\x00\x00\x00\x00\x01")
	segment(0xfe, Place)
	out = append(out, 0xff) // a filling byte, as some cameras leave
	return append(append(out, raw[2:]...), "\x00\x00\x00\x18ftypmp42"+Place...)
}

// Scan is a PNG as a program saves it, upside down (3): its author, its date, what was
// cut away, something behind its end.
func Scan() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, picture()); err != nil {
		panic(err)
	}
	raw := b.Bytes()
	const header = 8 + 25 // the signature and IHDR
	out := bytes.Clone(raw[:header])
	chunk := func(name, body string) {
		out = binary.BigEndian.AppendUint32(out, uint32(len(body)))
		at := len(out)
		out = append(append(out, name...), body...)
		out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[at:]))
	}
	chunk("gAMA", "\x00\x00\xb1\x8f")
	chunk("pHYs", "\x00\x00\x0b\x13\x00\x00\x0b\x13\x01")
	chunk("tEXt", "Author\x00"+Place)
	chunk("zTXt", "Comment\x00\x00"+Place)
	chunk("iTXt", "XML:com.adobe.xmp\x00\x00\x00\x00\x00"+Place)
	chunk("eXIf", string(exifBlock(binary.BigEndian, 3)))
	chunk("tIME", "\x07\xe6\x04\x13\x17\x3b\x3b")
	chunk("prVW", Place)
	return append(append(out, raw[header:]...), Place...)
}
