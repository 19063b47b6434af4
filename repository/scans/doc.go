// Package scans works the queue of files: each is given to the antivirus, again and
// again while the antivirus cannot say, and once a day the bytes that nothing names
// are swept.
package scans
