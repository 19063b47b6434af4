package embpg

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/etalab/portail-eig/domain"
)

// unreachable says which folder stops the server's user.
func unreachable(path, dir string) error {
	return domain.Fail(domain.Unavailable, "embedded_database_folder", domain.Text{
		FR: fmt.Sprintf("La base de données privée tourne sous un utilisateur sans privilège, qui ne peut pas atteindre %s : "+
			"le dossier %s lui est fermé. Ouvrez-le (chmod o+x %[2]s), ou choisissez un autre dossier avec PORTAIL_DATA.", path, dir),
		EN: fmt.Sprintf("The private database runs as an unprivileged user, which cannot reach %s: the folder %s is closed to it. "+
			"Open it (chmod o+x %[2]s), or choose another folder with PORTAIL_DATA.", path, dir),
	})
}

// foreignFolder says that the data belongs to another user.
func foreignFolder(data string, uid int) error {
	return domain.Fail(domain.Unavailable, "embedded_database_folder", domain.Text{
		FR: fmt.Sprintf("Le dossier %s appartient à un autre utilisateur (n° %d). "+
			"Lancez le portail sous cet utilisateur, ou choisissez un autre dossier avec PORTAIL_DATA.", data, uid),
		EN: fmt.Sprintf("The folder %s belongs to another user (no. %d). "+
			"Start the portal as that user, or choose another folder with PORTAIL_DATA.", data, uid),
	})
}

// closedFolder gives the way out of an error that the folder's rights caused, and
// any other error as it is.
func closedFolder(root string, err error) error {
	if !errors.Is(err, fs.ErrPermission) {
		return err
	}
	return domain.Fail(domain.Unavailable, "embedded_database_folder", domain.Text{
		FR: fmt.Sprintf("Le dossier de données %s est fermé à l’utilisateur qui lance le portail. "+
			"Donnez-le-lui, ou choisissez un autre dossier avec PORTAIL_DATA.", root),
		EN: fmt.Sprintf("The data folder %s is closed to the user who starts the portal. "+
			"Give it to that user, or choose another folder with PORTAIL_DATA.", root),
	}).Because(err)
}

// notCluster says that the folder holds something else than a cluster.
func notCluster(data string) error {
	return domain.Fail(domain.Unavailable, "embedded_database_folder", domain.Text{
		FR: fmt.Sprintf("Le dossier %s n’est pas vide et n’est pas une base PostgreSQL complète. "+
			"Restaurez-le, ou choisissez un autre dossier avec PORTAIL_DATA.", data),
		EN: fmt.Sprintf("The folder %s is not empty and is not a complete PostgreSQL cluster. "+
			"Restore it, or choose another folder with PORTAIL_DATA.", data),
	})
}

// busy says which process holds the data folder.
func busy(root, holder string) error {
	return domain.Fail(domain.Conflict, "embedded_database_busy", domain.Text{
		FR: fmt.Sprintf("Le dossier de données %s est déjà utilisé par un autre portail (processus %s). "+
			"Arrêtez-le d’abord, ou choisissez un autre dossier avec PORTAIL_DATA.", root, holder),
		EN: fmt.Sprintf("The data folder %s is already used by another portal (process %s). "+
			"Stop it first, or choose another folder with PORTAIL_DATA.", root, holder),
	}).With("pid", holder)
}

// badBinDir says what is wrong with the folder named in the configuration.
func badBinDir(dir string, cause error) error {
	return domain.Fail(domain.Unavailable, "embedded_database_binaries", domain.Text{
		FR: fmt.Sprintf("PORTAIL_PG_BIN désigne %s, qui ne convient pas (%v). "+
			"Indiquez le dossier qui contient postgres et initdb, ou retirez ce réglage.", dir, cause),
		EN: fmt.Sprintf("PORTAIL_PG_BIN names %s, which does not fit (%v). "+
			"Name the folder that holds postgres and initdb, or remove the setting.", dir, cause),
	}).Because(cause)
}

// noBinaries says how to get PostgreSQL.
func noBinaries(major int, cause error) error {
	wanted, pkg := fmt.Sprintf("PostgreSQL %d ou plus récent", OldestMajor), "postgresql"
	wantedEN := fmt.Sprintf("PostgreSQL %d or newer", OldestMajor)
	if major != 0 {
		wanted, pkg = fmt.Sprintf("PostgreSQL %d", major), fmt.Sprintf("postgresql-%d", major)
		wantedEN = wanted
	}
	return domain.Fail(domain.Unavailable, "embedded_database_binaries", domain.Text{
		FR: fmt.Sprintf("%s est introuvable sur cette machine et n’a pas pu être téléchargé (%v). Installez-le (apt-get install -y %s), "+
			"ou désignez ses binaires avec PORTAIL_PG_BIN, ou un serveur avec DATABASE_URL.", wanted, cause, pkg),
		EN: fmt.Sprintf("%s was not found on this machine and could not be downloaded (%v). Install it (apt-get install -y %s), "+
			"or name its binaries with PORTAIL_PG_BIN, or a server with DATABASE_URL.", wantedEN, cause, pkg),
	}).Because(cause)
}

// notStarted gives the last lines of the server's log, which say why.
func notStarted(log, tail string, cause error) error {
	return domain.Fail(domain.Unavailable, "embedded_database_start", domain.Text{
		FR: fmt.Sprintf("La base de données privée n’a pas démarré (%v). Dernières lignes de %s :\n%s", cause, log, tail),
		EN: fmt.Sprintf("The private database did not start (%v). Last lines of %s:\n%s", cause, log, tail),
	}).Because(cause)
}
