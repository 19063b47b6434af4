package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"time"

	"github.com/alecthomas/kong"

	"github.com/etalab/portail-eig/repository/migrate"
)

// adminCmd is what only an operator does.
type adminCmd struct {
	Grant grantCmd `cmd:"" help:"Donner le rôle d’équipe du programme à une adresse : met en service un portail vide."`
}

type grantCmd struct {
	settings `embed:""`
	Email    string `required:"" help:"Adresse électronique de la personne."`
}

// Run gives the role. With the private database, the portal must be stopped.
func (c *grantCmd) Run(k *kong.Kong) error {
	if err := c.check(); err != nil {
		return err
	}
	c.Demo = "off" // the command never loads a demonstration
	ctx := context.Background()
	p, err := start(ctx, c.settings, k.Stderr)
	if p != nil {
		defer p.stop()
	}
	if err != nil {
		return err
	}
	acc, err := p.Services().Accounts.Bootstrap(ctx, c.Email)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(k.Stdout, "%s fait partie de l’équipe du programme. Cette personne se connecte sur %s/connexion.\n", acc.Email, p.settings.origin())
	return err
}

// migrateCmd brings the database to the schema this binary knows.
type migrateCmd struct {
	settings `embed:""`
}

// Run applies what is pending; run it before a new version serves.
func (c *migrateCmd) Run(k *kong.Kong) error {
	if c.embedded() {
		return fmt.Errorf("DATABASE_URL n’est pas défini : la base privée est mise à jour par « portail serve »")
	}
	address := c.DatabaseURL
	if c.MigrateURL != "" {
		address = c.MigrateURL
	}
	if err := migrate.Up(context.Background(), address, logger(c.Log, k.Stderr)); err != nil {
		return err
	}
	_, err := fmt.Fprintln(k.Stdout, "La base est à jour.")
	return err
}

// healthCmd asks a running portal whether it is ready, for containers.
type healthCmd struct {
	settings `embed:""`
}

// Run fails unless the portal answers that it is ready.
func (c *healthCmd) Run() error {
	client := http.Client{Timeout: 3 * time.Second}
	resp, err := client.Get("http://" + net.JoinHostPort(reachable(c.Listen), strconv.Itoa(c.Port)) + "/readyz")
	if err != nil {
		return fmt.Errorf("le portail ne répond pas : %w", err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("le portail n’est pas prêt (%s)", resp.Status)
	}
	return nil
}

// reachable is the address at which a portal that listens there is asked from the
// same machine.
func reachable(listen string) string {
	if ip := net.ParseIP(listen); listen == "" || ip != nil && ip.IsUnspecified() {
		return "localhost"
	}
	return listen
}
