package embpg

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// tunables are written once into a new cluster's postgresql.conf, where an
// operator may change them. The server's log holds no personal data: terse drops
// the DETAIL lines, which quote values.
const tunables = `
# Portail EIG
shared_buffers = 64MB
max_connections = 60
max_wal_size = 512MB
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] %q%u@%d '
log_error_verbosity = terse
log_checkpoints = off
`

// required are the settings no file may change.
func required(f folders) []string {
	return []string{
		"listen_addresses=",
		"port=5432",
		"unix_socket_directories=" + quoted(f.run),
		"unix_socket_permissions=0700",
		"logging_collector=off",
		"log_destination=stderr",
	}
}

// forgetful are the settings for tests: nothing is worth keeping.
var forgetful = []string{
	"fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off",
	"wal_level=minimal", "max_wal_senders=0", "max_wal_size=2GB", "checkpoint_timeout=1h",
	"max_connections=200", "shared_buffers=64MB",
}

// serverArgs are the arguments of the postgres program.
func serverArgs(f folders, fastAndUnsafe bool) []string {
	settings := required(f)
	if fastAndUnsafe {
		settings = append(settings, forgetful...)
	}
	args := []string{"-D", f.data}
	for _, s := range settings {
		args = append(args, "-c", s)
	}
	return args
}

// quoted protects a path in a setting that is a list of names.
func quoted(path string) string { return `"` + path + `"` }

func writeTunables(data string) error {
	conf := filepath.Join(data, "postgresql.conf")
	file, err := os.OpenFile(conf, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("opening postgresql.conf: %w", err)
	}
	_, err = file.WriteString(tunables)
	if err := errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("writing postgresql.conf: %w", err)
	}
	return nil
}
