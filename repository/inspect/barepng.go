package inspect

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"slices"
)

// pngStart is how many bytes come before a PNG's first chunk.
const pngStart = 8

// chunkFrame is what a chunk takes beside its body: length, name, checksum.
const chunkFrame = 12

// seen are the chunks that make what is seen (PNG, third edition, chapter 11): the
// points, their colours, their size, what moves. Texts, dates, Exif blocks and what
// programs add for themselves are none of it.
var seen = []string{
	"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT",
	"acTL", "fcTL", "fdAT",
}

// barePNG keeps the chunks that are seen, and the way up.
func barePNG(raw []byte) ([]byte, bool) {
	out, rest := bytes.Clone(raw[:pngStart]), raw[pngStart:]
	for len(rest) >= chunkFrame {
		size := int64(binary.BigEndian.Uint32(rest)) + chunkFrame
		if size > int64(len(rest)) {
			return nil, false
		}
		chunk, name := rest[:size], string(rest[4:8])
		switch rest = rest[size:]; {
		case slices.Contains(seen, name):
			out = append(out, chunk...)
		case name == "eXIf":
			out = append(out, pngExif(orientation(chunk[8:size-4]))...)
		}
		if name == "IEND" {
			return out, true
		}
	}
	return nil, false
}

// pngExif is the chunk that says the way up; nothing where it is as usual.
func pngExif(way int) []byte {
	if way == upright {
		return nil
	}
	block := exif(way)
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(block)))
	chunk = append(append(chunk, "eXIf"...), block...)
	return binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
}
