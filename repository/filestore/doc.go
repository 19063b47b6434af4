// Package filestore keeps the bytes of files in a local folder: two levels of folders
// named by the key's first characters, so that no folder grows too large. It knows
// nothing of what the files are.
package filestore
