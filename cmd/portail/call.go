package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/alecthomas/kong"
	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
)

// callCmd keeps calls as files that people read.
type callCmd struct {
	Import callImportCmd `cmd:"" help:"Préparer les appels d’un fichier YAML (exemples : deploy/calls). Avec la base privée, le portail doit être arrêté."`
	Export callExportCmd `cmd:"" help:"Écrire un appel et sa promotion en YAML sur la sortie standard. Avec la base privée, le portail doit être arrêté."`
}

// operator is whoever runs the command: the machine's own right, no account.
var operator = access.Actor{Grants: []access.Grant{{Role: access.Programme, Scope: access.Everywhere}}}

type callImportCmd struct {
	settings `embed:""`
	File     string `arg:"" help:"Fichier d’appels : la promotion (ouverte si son numéro est nouveau) et ses appels."`
	Publish  bool   `help:"Publier les appels, s’ils passent la vérification ; sinon ils restent des brouillons."`
}

// Run drafts the calls and tells what their check says.
func (c *callImportCmd) Run(k *kong.Kong) error {
	raw, err := os.ReadFile(c.File)
	if err != nil {
		return fmt.Errorf("lecture du fichier : %w", err)
	}
	file, err := api.ReadCallFile(raw)
	if err != nil {
		return byLine(err)
	}
	return c.withServices(k.Stderr, func(ctx context.Context, s api.Services) error {
		drafts, err := s.ImportCalls(ctx, operator, file)
		if err != nil {
			return byLine(err)
		}
		for _, draft := range drafts {
			if err := c.tell(ctx, k.Stdout, s, draft); err != nil {
				return err
			}
		}
		return nil
	})
}

func (c *callImportCmd) tell(ctx context.Context, out io.Writer, s api.Services, draft call.Call) error {
	state := "brouillon"
	if c.Publish {
		if _, err := s.Calls.Publish(ctx, operator, draft.ID, draft.Version); err != nil {
			return fmt.Errorf("« %s » reste un brouillon : %w", draft.Title.FR, byLine(err))
		}
		state = "publié"
	}
	report, err := s.Calls.Check(ctx, operator, draft.ID)
	if err != nil {
		return err
	}
	lines := []string{fmt.Sprintf("%s  %s  %s", draft.ID, state, draft.Title.FR)}
	for _, f := range append(report.Problems, report.Warnings...) {
		lines = append(lines, "  "+f.Pointer+" : "+f.Message.FR)
	}
	_, err = fmt.Fprintln(out, strings.Join(lines, "\n"))
	return err
}

type callExportCmd struct {
	settings `embed:""`
	ID       string `arg:"" help:"Identifiant de l’appel : la fin de l’adresse de sa page."`
}

// Run writes the file that import reads.
func (c *callExportCmd) Run(k *kong.Kong) error {
	id, err := uuid.Parse(c.ID)
	if err != nil {
		return fmt.Errorf("« %s » n’est pas un identifiant d’appel", c.ID)
	}
	return c.withServices(k.Stderr, func(ctx context.Context, s api.Services) error {
		file, err := s.ExportCall(ctx, operator, call.ID{UUID: id})
		if err != nil {
			return err
		}
		raw, err := api.WriteCallFile(file)
		if err != nil {
			return err
		}
		_, err = k.Stdout.Write(raw)
		return err
	})
}

// withServices opens the database for one act, without demonstration nor server.
func (s settings) withServices(stderr io.Writer, act func(context.Context, api.Services) error) error {
	if err := s.check(); err != nil {
		return err
	}
	s.Demo = "off"
	ctx := context.Background()
	p, err := start(ctx, s, stderr)
	if p != nil {
		defer p.stop()
	}
	if err != nil {
		return err
	}
	return act(ctx, p.Services())
}

// byLine tells each field of a refusal on a line of its own.
func byLine(err error) error {
	var told *domain.Error
	if !errors.As(err, &told) || len(told.Fields) == 0 {
		return err
	}
	lines := []string{told.Text.FR}
	for _, f := range told.Fields {
		lines = append(lines, "  "+f.Pointer+" : "+f.Message.FR)
	}
	return errors.New(strings.Join(lines, "\n"))
}
