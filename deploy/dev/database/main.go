// Command database runs an empty PostgreSQL for the checks of the deployment
// files: it prints the owner's and the application's connection strings, one a
// line, and lives until its input ends. The embedded cluster listens on a socket
// that only its own user may open; the checks run as another one, so a port of
// the loopback stands before it.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/url"
	"os"

	"github.com/etalab/portail-eig/repository/embpg"
)

const name = "check"

func main() {
	if err := run(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	dir, err := os.MkdirTemp("", "portail-check-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	// PostgreSQL, which runs as another user, passes through.
	if err := os.Chmod(dir, 0o711); err != nil {
		return err
	}
	cluster, err := embpg.Start(ctx, embpg.Config{DataDir: dir, FastAndUnsafe: true})
	if err != nil {
		return err
	}
	defer func() { _ = cluster.Stop() }()
	if err := cluster.CreateDatabase(ctx, name); err != nil {
		return err
	}
	port, err := forward(cluster.OwnerDSN(name))
	if err != nil {
		return err
	}
	for _, role := range []string{embpg.OwnerRole, embpg.AppRole} {
		fmt.Printf("postgres://%s@%s/%s?sslmode=disable\n", role, port, name)
	}
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

// forward opens a loopback port before the socket that the connection string
// names.
func forward(dsn string) (string, error) {
	at, err := url.Parse(dsn)
	if err != nil {
		return "", err
	}
	socket := at.Query().Get("host") + "/.s.PGSQL." + at.Query().Get("port")
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go join(conn, socket)
		}
	}()
	return listener.Addr().String(), nil
}

// join copies both ways until one side ends.
func join(conn net.Conn, socket string) {
	defer conn.Close()
	server, err := net.Dial("unix", socket)
	if err != nil {
		log.Print(err)
		return
	}
	defer server.Close()
	ended := make(chan error, 2)
	for _, way := range [][2]net.Conn{{conn, server}, {server, conn}} {
		go func() {
			_, err := io.Copy(way[0], way[1])
			ended <- err
		}()
	}
	<-ended
}
