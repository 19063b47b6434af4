package embpg

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// lockFolder takes the data folder for this process. The kernel releases the lock
// when the process ends, however it ends, so there is no stale lock to explain.
func lockFolder(f folders) (*os.File, error) {
	file, err := os.OpenFile(f.lock, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("opening the lock of the data folder: %w", err)
	}
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return file, signLock(file)
	}
	defer file.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, busy(f.root, lockHolder(file))
	}
	return nil, fmt.Errorf("locking the data folder %s: %w", f.root, err)
}

// signLock writes our process number, for whom finds the folder taken.
func signLock(file *os.File) error {
	if err := file.Truncate(0); err != nil {
		return fmt.Errorf("writing the lock of the data folder: %w", err)
	}
	if _, err := file.WriteAt([]byte(strconv.Itoa(os.Getpid())), 0); err != nil {
		return fmt.Errorf("writing the lock of the data folder: %w", err)
	}
	return nil
}

func lockHolder(file *os.File) string {
	pid, err := io.ReadAll(io.LimitReader(file, 20))
	if err != nil || len(pid) == 0 {
		return "?"
	}
	return strings.TrimSpace(string(pid))
}

// Abandoned tells whether a data folder is one that no process holds any more,
// portal or server: what a killed test process left behind. A folder without a
// lock file is not known to be one.
func Abandoned(dataDir string) bool {
	f := foldersIn(dataDir)
	file, err := os.OpenFile(f.lock, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	defer file.Close()
	if syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) != nil {
		return false
	}
	pid, err := leftover(f.data)
	return err == nil && pid == 0
}
