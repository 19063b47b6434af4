package inspect

import (
	"bytes"

	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/call"
)

const (
	// headSize is how far into a file some programs look for a beginning.
	headSize = 1024
	// tailSize is how far from the end a ZIP directory may stand.
	tailSize = 22 + 1<<16
)

// mixed finds a file that is two at once: what the portal checked would not be what
// another program opens.
func mixed(raw []byte, kind call.FileType) attachment.Fault {
	head := bytes.ToLower(raw[:min(len(raw), headSize)])
	for _, mark := range []string{"<html", "<script", "<!doctype", "<svg", "<?php"} {
		if bytes.Contains(head, []byte(mark)) {
			return attachment.Mixed
		}
	}
	if kind != call.PDF && bytes.Contains(head, []byte("%pdf-")) {
		return attachment.Mixed
	}
	if bytes.Contains(raw[max(0, len(raw)-tailSize):], []byte("PK\x05\x06")) {
		return attachment.Mixed
	}
	return ""
}
