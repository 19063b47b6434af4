package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"

	"github.com/etalab/portail-eig/domain/assembly"
)

// verifyAssemblyCmd checks what `portail assemble --out` wrote. It reads nothing else.
type verifyAssemblyCmd struct {
	File string `arg:"" name:"fichier" help:"Fichier écrit par « portail assemble --out » ; « - » lit l’entrée standard."`
	JSON bool   `name:"json" help:"Répondre en JSON."`
}

// Help is the long help.
func (verifyAssemblyCmd) Help() string {
	return `Le contrôle réécrit toutes les règles à partir des données, sans aucune partie du programme qui a calculé, et refait les preuves en
nombres entiers exacts : les équipes respectent les règles, rien de mieux n’existe à aucune étape, et aucune autre
constitution ne fait aussi bien.

Codes de sortie : 0 tout est prouvé ; 1 refusé ; 2 ligne de commande incorrecte ; 4 fichier illisible.`
}

// largestArchive is ten times what ten thousand candidates take.
const largestArchive = 512 << 20

// Run writes the verdict on kong's standard output.
func (c verifyAssemblyCmd) Run(k *kong.Kong) error { return c.run(os.Stdin, k.Stdout) }

func (c verifyAssemblyCmd) run(stdin io.Reader, stdout io.Writer) error {
	raw, err := readUpTo(c.File, stdin, largestArchive, "ce n’est pas une constitution d’équipes")
	if err != nil {
		return err
	}
	in, r, err := readArchive(raw)
	faults := []error{err}
	if err == nil {
		faults = judge(in, r)
	}
	if errors.Join(faults...) == nil {
		if err := c.tell(stdout, verdictJSON{Verdict: "proved", Policy: r.Policy, Stages: stagesJSON(r.Stages), Faults: []string{}}, in, r); err != nil {
			return fmt.Errorf("writing the verdict: %w", err)
		}
		return nil
	}
	if c.JSON {
		out := verdictJSON{Verdict: "refused", Policy: r.Policy, Stages: []stageJSON{}, Faults: []string{}}
		for _, f := range faults {
			out.Faults = append(out.Faults, f.Error())
		}
		if err := c.tell(stdout, out, in, r); err != nil {
			return fmt.Errorf("writing the verdict: %w", err)
		}
	}
	return &verdictError{c.File + " : refusé." + faultsText(faults), exitRefused}
}

// faultsText gives the first faults, one a line.
func faultsText(faults []error) string {
	text := ""
	for i, f := range faults {
		if i == faultsShown {
			return text + fmt.Sprintf("\n  … et d’autres : %d en tout.", len(faults))
		}
		text += "\n  " + f.Error()
	}
	return text
}

// verdictJSON is what --json prints.
type verdictJSON struct {
	Verdict string          `json:"verdict"`
	Policy  assembly.Policy `json:"policy"`
	Stages  []stageJSON     `json:"stages"`
	Faults  []string        `json:"faults"`
}

func (c verifyAssemblyCmd) tell(w io.Writer, v verdictJSON, in assembly.Instance, r assembly.Result) error {
	if c.JSON {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(v)
	}
	if r.Policy == assembly.PolicyReference {
		_, err := fmt.Fprintf(w, "%s : les équipes respectent les règles de la méthode de référence, qui ne promet pas d’optimum.\n", in.Name)
		return err
	}
	if _, err := fmt.Fprintf(w, "%s (politique %s) : chaque étape est prouvée optimale, et aucune autre constitution ne fait aussi bien.\n", in.Name, r.Policy); err != nil {
		return err
	}
	for _, s := range r.Stages {
		if _, err := fmt.Fprintf(w, "  %-12s %d\n", s.Name, s.Value); err != nil {
			return err
		}
	}
	return nil
}
