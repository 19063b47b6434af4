package inspect

import (
	"bytes"
	"encoding/binary"
)

// The markers of a JPEG (ITU-T T.81, table B.1) that are told apart here.
const (
	firstFrame   = 0xc0 // with the tables, up to lastFrame
	lastFrame    = 0xcf
	firstRestart = 0xd0 // up to the image's end: no length follows
	endOfImage   = 0xd9
	startOfScan  = 0xda
	lastTable    = 0xdf
	app0         = 0xe0
	app1         = 0xe1
	app2         = 0xe2
	app14        = 0xee
)

// bareJPEG keeps the segments that make the picture, those that give its colours, and
// the way up. What follows the picture's end goes too: telephones put films there.
func bareJPEG(raw []byte) ([]byte, bool) {
	out, rest := bytes.Clone(raw[:2]), raw[2:] // the image's start, as it was sniffed
	for {
		marker, body, after, ok := nextSegment(rest)
		switch {
		case !ok:
			return nil, false
		case marker == endOfImage:
			return append(out, 0xff, endOfImage), true
		}
		if body, keep := keptSegment(marker, body); keep {
			out = append(out, 0xff, marker)
			out = binary.BigEndian.AppendUint16(out, uint16(len(body)+2))
			out = append(out, body...)
		}
		rest = after
		if marker == startOfScan {
			scan := scanEnd(rest)
			out, rest = append(out, rest[:scan]...), rest[scan:]
		}
	}
}

// nextSegment finds the next marker, as decoders do: over what stands between two
// segments. A marker alone has no body.
func nextSegment(rest []byte) (marker byte, body, after []byte, ok bool) {
	at := max(0, bytes.IndexByte(rest, 0xff))
	for at < len(rest) && rest[at] == 0xff {
		at++ // as many as the writer wished
	}
	if at == 0 || at == len(rest) {
		return 0, nil, nil, false
	}
	marker, rest = rest[at], rest[at+1:]
	if marker < firstFrame || marker >= firstRestart && marker <= endOfImage {
		return marker, nil, rest, true
	}
	if len(rest) < 2 {
		return 0, nil, nil, false
	}
	size := int(binary.BigEndian.Uint16(rest))
	if size < 2 || size > len(rest) {
		return 0, nil, nil, false
	}
	return marker, rest[2:size], rest[size:], true
}

// keptSegment is what stays of a segment.
func keptSegment(marker byte, body []byte) ([]byte, bool) {
	exifBlock, isExif := bytes.CutPrefix(body, []byte("Exif\x00\x00"))
	switch {
	case marker >= firstFrame && marker <= lastFrame, marker >= startOfScan && marker <= lastTable:
		return body, true
	case marker == app0 && len(body) >= jfifSize && bytes.HasPrefix(body, []byte("JFIF\x00")):
		return append(bytes.Clone(body[:jfifSize-2]), 0, 0), true // without its small picture
	case marker == app2 && bytes.HasPrefix(body, []byte("ICC_PROFILE\x00")), marker == app14 && bytes.HasPrefix(body, []byte("Adobe")):
		return body, true
	case marker == app1 && isExif:
		way := orientation(exifBlock)
		return append([]byte("Exif\x00\x00"), exif(way)...), way != upright
	}
	return nil, false
}

// jfifSize is how much of a JFIF header comes before its small picture; its last two
// bytes are that picture's size.
const jfifSize = 14

// scanEnd is how far the picture's points go: up to a marker that is none of theirs.
func scanEnd(rest []byte) int {
	for i := 0; i+1 < len(rest); i++ {
		next := rest[i+1]
		if rest[i] == 0xff && next != 0 && next != 0xff && (next < firstRestart || next >= firstRestart+8) {
			return i
		}
	}
	return len(rest)
}
