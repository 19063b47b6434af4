package embpg

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"

	"github.com/etalab/portail-eig/domain"
)

// account is the user the server runs as.
type account struct {
	uid, gid int
	// switched tells that it is not our own user: we are root.
	switched bool
}

// serverAccount chooses the server's user: our own, or an unprivileged one when
// we are root. An existing cluster keeps its owner, because PostgreSQL refuses
// files that belong to somebody else.
func serverAccount(data string) (account, error) {
	own := account{uid: os.Geteuid(), gid: os.Getegid()}
	owner, exists, err := ownerOf(data)
	if err != nil {
		return account{}, err
	}
	switch {
	case own.uid == 0 && exists && owner.uid != 0:
		owner.switched = true
		return owner, nil
	case own.uid == 0:
		return unprivileged()
	case exists && owner.uid != own.uid:
		return account{}, foreignFolder(data, owner.uid)
	}
	return own, nil
}

func ownerOf(path string) (owner account, exists bool, err error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return account{}, false, nil
	}
	if err != nil {
		return account{}, false, fmt.Errorf("reading the owner of %s: %w", path, err)
	}
	stat := info.Sys().(*syscall.Stat_t)
	return account{uid: int(stat.Uid), gid: int(stat.Gid)}, true, nil
}

// unprivileged looks for a user of the machine. It must exist in its user list:
// initdb looks its name up.
func unprivileged() (account, error) {
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, errUID := strconv.Atoi(u.Uid)
		gid, errGID := strconv.Atoi(u.Gid)
		if errUID == nil && errGID == nil && uid != 0 {
			return account{uid: uid, gid: gid, switched: true}, nil
		}
	}
	return account{}, domain.Fail(domain.Unavailable, "embedded_database_user", domain.Text{
		FR: "PostgreSQL refuse de tourner en root et cette machine n’a ni utilisateur « postgres » ni utilisateur « nobody ». " +
			"Lancez le portail sous un autre utilisateur, ou indiquez un serveur avec DATABASE_URL.",
		EN: "PostgreSQL refuses to run as root and this machine has neither a user “postgres” nor a user “nobody”. " +
			"Start the portal as another user, or name a server with DATABASE_URL.",
	})
}

// own gives a path to the server's user.
func (a account) own(path string) error {
	if !a.switched {
		return nil
	}
	if err := os.Chown(path, a.uid, a.gid); err != nil {
		return fmt.Errorf("giving %s to the database's user: %w", path, err)
	}
	return nil
}

// reach checks that the server's user can cross every folder down to path. The
// error the kernel gives otherwise ("fork/exec …: permission denied") blames the
// program instead of the folder.
func (a account) reach(path string) error {
	if !a.switched {
		return nil
	}
	for dir := path; ; dir = filepath.Dir(dir) {
		info, err := os.Stat(dir)
		if err != nil {
			return fmt.Errorf("reading folder %s: %w", dir, err)
		}
		if !a.crosses(info) {
			return unreachable(path, dir)
		}
		if dir == filepath.Dir(dir) {
			return nil
		}
	}
}

// crosses reads the execute bit that applies to the user.
func (a account) crosses(info fs.FileInfo) bool {
	stat := info.Sys().(*syscall.Stat_t)
	bit := fs.FileMode(0o001)
	switch {
	case int(stat.Uid) == a.uid:
		bit = 0o100
	case int(stat.Gid) == a.gid:
		bit = 0o010
	}
	return info.Mode().Perm()&bit != 0
}
