// Package embpg runs a private PostgreSQL as a child process of the portal, so
// that one command is enough to try it, to run a small site or to test it. It is
// the same engine, with the same migrations, as a PostgreSQL given by
// DATABASE_URL.
//
// The cluster lives in one data folder: pg/ (PostgreSQL's own files), run/ (its
// socket), postgres.log and portail.lock. It listens on the socket only: no
// port, no password, nothing another machine can reach. What protects it is that
// pg/ and run/ are closed to every other user. PostgreSQL refuses to run as root;
// as root it is started under the user "postgres", or else "nobody".
//
// A portal killed by "kill -9" takes its cluster along, cleanly: see launch. Two
// portals never share a data folder: see lockFolder.
//
// The binaries are those found on the machine, else those of a pinned npm
// package: see finder. Nothing here knows the portal's tables.
package embpg
