package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
)

// assembleCmd assembles the teams of an instance read from a file. It needs no
// database: an outsider with the binary gets the same teams.
type assembleCmd struct {
	Input  string `required:"" placeholder:"FICHIER" help:"Données à lire (JSON, décrit par docs/assembly.schema.json) ; « - » lit l’entrée standard."`
	Policy string `enum:"reference,equite,qualite,mixte" default:"equite" placeholder:"POLITIQUE" help:"Méthode : ${enum}. Par défaut : ${default}."`
	JSON   bool   `name:"json" help:"Écrire les équipes en JSON."`
	Out    string `placeholder:"FICHIER" help:"Écrire aussi les données, le résultat et ses preuves dans ce fichier, que « portail verify assembly » contrôle."`
}

// Help is the long help.
func (assembleCmd) Help() string {
	return `reference : acceptation différée, sans preuve d’optimalité. Les autres politiques donnent un optimum prouvé et unique : d’abord
le plus d’équipes, puis le plus de places pourvues, puis
  equite   le moins de personnes possible au dernier rang de vœu, puis à l’avant-dernier, etc., puis la qualité ;
  qualite  la meilleure qualité, selon les poids des données ;
  mixte    une qualité proche de la meilleure (epsilon_permille), puis l’équité.
Chaque valeur annoncée est contrôlée avant d’être écrite. Ctrl-C interrompt le calcul.

Codes de sortie : 0 équipes constituées ; 1 données à corriger, règles incompatibles ou fichier illisible ; 2 ligne de commande
incorrecte.`
}

// Run writes the teams on kong's standard output.
func (c assembleCmd) Run(k *kong.Kong) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return c.run(ctx, os.Stdin, k.Stdout)
}

func (c assembleCmd) run(ctx context.Context, stdin io.Reader, stdout io.Writer) error {
	raw, in, err := c.read(stdin)
	if err != nil {
		return &inputError{c.Input, err}
	}
	result, err := assembled(ctx, in, assembly.Policy(c.Policy))
	if errors.Is(err, context.Canceled) {
		return errors.New("calcul interrompu : rien n’a été écrit")
	}
	if err != nil {
		return &inputError{c.Input, err}
	}
	if err := errors.Join(judge(in, result)...); err != nil {
		return fmt.Errorf("le contrôle refuse ce que le calcul a donné, rien n’a été écrit : %w", err)
	}
	if c.Out != "" {
		if err := writeArchive(c.Out, raw, result); err != nil {
			return err
		}
	}
	if c.JSON {
		err = writeAssemblyJSON(stdout, in, result)
	} else {
		_, err = io.WriteString(stdout, describeAssembly(in, result))
	}
	if err != nil {
		return fmt.Errorf("writing the teams: %w", err)
	}
	return nil
}

func assembled(ctx context.Context, in assembly.Instance, policy assembly.Policy) (assembly.Result, error) {
	if policy == assembly.PolicyReference {
		return assembly.Reference(in)
	}
	return optimum.Solve(ctx, in, policy)
}

// read gives the input as it is written, and what it means.
func (c assembleCmd) read(stdin io.Reader) ([]byte, assembly.Instance, error) {
	from := stdin
	if c.Input != "-" {
		f, err := os.Open(c.Input)
		if err != nil {
			return nil, assembly.Instance{}, fmt.Errorf("opening the input: %w", err)
		}
		defer f.Close()
		from = f
	}
	raw, err := readWhole(from)
	if err != nil {
		return nil, assembly.Instance{}, err
	}
	in, err := parseInstance(raw)
	return raw, in, err
}

// inputError tells what is wrong with the input, one fault a line.
type inputError struct {
	input string
	err   error
}

// faultsShown bounds the message: a file of the wrong kind is wrong everywhere.
const faultsShown = 20

// Error gives the whole message, in French like the command's other output.
func (e *inputError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s : ", e.source())
	var d *domain.Error
	switch {
	case errors.Is(e.err, fs.ErrNotExist):
		return b.String() + "ce fichier n’existe pas."
	case errors.Is(e.err, fs.ErrPermission):
		return b.String() + "lecture refusée par le système."
	case !errors.As(e.err, &d):
		return b.String() + "lecture impossible (" + e.err.Error() + ")."
	}
	if len(d.Fields) == 0 {
		b.WriteString(d.Text.FR)
		return b.String()
	}
	b.WriteString("données à corriger.")
	if d.Code == "contradiction" {
		b.Reset()
		fmt.Fprintf(&b, "%s : %s", e.source(), d.Text.FR)
	}
	for i, f := range d.Fields {
		if i == faultsShown {
			fmt.Fprintf(&b, "\n  … et d’autres : %d erreurs en tout.", len(d.Fields))
			break
		}
		fmt.Fprintf(&b, "\n  %s : %s", f.Pointer, f.Message.FR)
	}
	return b.String()
}

func (e *inputError) source() string {
	if e.input == "-" {
		return "entrée standard"
	}
	return e.input
}

// Unwrap gives the cause to errors.Is and errors.As.
func (e *inputError) Unwrap() error { return e.err }

// ExitCode is that of a wrong input; kong uses another for a wrong command line.
func (e *inputError) ExitCode() int { return 1 }
