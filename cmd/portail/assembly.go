package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/alecthomas/kong"
	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
	"github.com/etalab/portail-eig/domain/team"
)

// assemblyCmd looks at what was assembled.
type assemblyCmd struct {
	Export  assemblyExportCmd  `cmd:"" help:"Écrire un calcul du portail, ses données sans noms et ses preuves, dans un fichier que chacun peut contrôler."`
	Explain assemblyExplainCmd `cmd:"" help:"Expliquer pourquoi une personne n’est pas sur un défi, ou pourquoi un défi est vide."`
}

type assemblyExportCmd struct {
	settings `embed:""`
	ID       string `arg:"" help:"Identifiant du calcul : la fin de l’adresse de sa page."`
	Out      string `required:"" placeholder:"FICHIER" help:"Fichier à écrire, que « portail verify assembly » contrôle hors ligne."`
}

// Help is the long help.
func (assemblyExportCmd) Help() string {
	return `Les personnes et les défis y sont des numéros : rien ne permet de remonter à quelqu’un. Le calcul est refait avant d’être écrit, et
doit donner ce que le portail a gardé. Quiconque a le programme obtient les mêmes octets de « content.input » :
  portail assemble --input DONNÉES --policy MÉTHODE --out FICHIER
Avec la base privée, le portail doit être arrêté.`
}

// Run writes the archive.
func (c *assemblyExportCmd) Run(k *kong.Kong) error {
	id, err := uuid.Parse(c.ID)
	if err != nil {
		return fmt.Errorf("« %s » n’est pas un identifiant de calcul", c.ID)
	}
	return c.withServices(k.Stderr, func(ctx context.Context, s api.Services) error {
		v, err := s.Teams.Run(ctx, operator, team.RunID{UUID: id})
		if err != nil {
			return err
		}
		input, result, err := replay(ctx, v.Run)
		if err != nil {
			return err
		}
		return writeArchive(c.Out, input, result)
	})
}

// replay assembles again from the bytes that will be written, and refuses what is not
// what the portal kept.
func replay(ctx context.Context, r team.Run) ([]byte, assembly.Result, error) {
	if r.State != team.Proposed {
		return nil, assembly.Result{}, errors.New("ce calcul n’a pas d’équipes : attendez sa fin, ou choisissez-en un autre")
	}
	named := r.Instance()
	named.Name = r.ID.String()
	input, err := writeInstance(named)
	if err != nil {
		return nil, assembly.Result{}, err
	}
	in, err := parseInstance(input)
	if err != nil {
		return nil, assembly.Result{}, err
	}
	result, err := assembled(ctx, in, r.Policy)
	if err != nil {
		return nil, result, err
	}
	kept, err := encodeArchive(input, r.Result)
	if err != nil {
		return nil, result, err
	}
	again, err := encodeArchive(input, result)
	if err != nil {
		return nil, result, err
	}
	if !bytes.Equal(kept, again) {
		return nil, result, errors.New("refait, ce calcul ne donne pas ce que le portail a gardé (une autre version du programme l’a peut-être fait) : rien n’a été écrit")
	}
	return input, result, errors.Join(judge(in, result)...)
}

type assemblyExplainCmd struct {
	Input     string `required:"" placeholder:"FICHIER" help:"Données à lire, comme celles de « portail assemble » ; « - » lit l’entrée standard."`
	Policy    string `enum:"equite,qualite,mixte" default:"equite" placeholder:"POLITIQUE" help:"Méthode : ${enum}. Par défaut : ${default}."`
	Challenge int    `required:"" placeholder:"DÉFI" help:"Numéro du défi."`
	Candidate *int   `placeholder:"CANDIDAT" help:"Numéro du candidat ; sans lui, la réponse dit pourquoi le défi est vide."`
}

// Run writes the answer in French, in English where the terminal asks for it.
func (c assemblyExplainCmd) Run(k *kong.Kong) error {
	_, in, err := assembleCmd{Input: c.Input}.read(os.Stdin)
	if err != nil {
		return &inputError{c.Input, err}
	}
	ctx := context.Background()
	result, err := optimum.Solve(ctx, in, assembly.Policy(c.Policy))
	if err != nil {
		return &inputError{c.Input, err}
	}
	var a optimum.Answer
	if c.Candidate == nil {
		a, err = optimum.Empty(ctx, in, result, c.Challenge)
	} else {
		a, err = optimum.Seat(ctx, in, result, assembly.Pin{Candidate: *c.Candidate, Challenge: c.Challenge})
	}
	if err != nil {
		return &inputError{c.Input, err}
	}
	language := "fr"
	if english() {
		language = "en"
	}
	_, err = fmt.Fprintln(k.Stdout, a.Text.In(language))
	return err
}
