package inspect

import (
	"bytes"
	"encoding/binary"

	"github.com/etalab/portail-eig/domain/call"
)

// bare is the image without what it says beside its picture: where and when it was
// taken, with what, by whom, a second picture inside or behind. The picture's own bytes
// are copied as they are; the colours and the way up are kept. false when the image
// does not reach its end.
func bare(raw []byte, kind call.FileType) ([]byte, bool) {
	if kind == call.PNG {
		return barePNG(raw)
	}
	return bareJPEG(raw)
}

// upright is the way up of a picture that says nothing.
const upright = 1

// orientationTag is where a TIFF directory says which way up the picture is (Exif 2.3,
// 4.6.4 A); it holds one short.
const (
	orientationTag = 0x0112
	shortKind      = 3
	entrySize      = 12
)

// orientation reads the way up of an Exif block (a TIFF file of its own).
func orientation(tiff []byte) int {
	order, ok := byteOrder(tiff)
	if !ok {
		return upright
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return upright
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < entrySize {
			break
		}
		if order.Uint16(entries) == orientationTag && order.Uint16(entries[2:]) == shortKind {
			return known(int(order.Uint16(entries[8:])))
		}
		entries = entries[entrySize:]
	}
	return upright
}

func byteOrder(tiff []byte) (binary.ByteOrder, bool) {
	switch {
	case len(tiff) < 8:
		return nil, false
	case bytes.HasPrefix(tiff, []byte("II*\x00")):
		return binary.LittleEndian, true
	case bytes.HasPrefix(tiff, []byte("MM\x00*")):
		return binary.BigEndian, true
	}
	return nil, false
}

func known(way int) int {
	if way < upright || way > 8 {
		return upright
	}
	return way
}

// exif is a block that says the way up and nothing else.
func exif(way int) []byte {
	return []byte{
		'M', 'M', 0, '*', 0, 0, 0, 8, // the directory follows
		0, 1, // of one entry
		orientationTag >> 8, orientationTag & 0xff, 0, shortKind, 0, 0, 0, 1, 0, byte(way), 0, 0,
		0, 0, 0, 0, // and no other
	}
}
