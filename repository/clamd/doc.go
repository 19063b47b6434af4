// Package clamd asks a ClamAV daemon about files, over its INSTREAM command: the bytes
// travel, so that the daemon needs no access to the file store. What the daemon cannot
// say is an error, never "clean".
package clamd
