package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
)

// assembleCmd assembles the teams of an instance read from a file. It needs no
// database: an outsider with the binary gets the same teams.
type assembleCmd struct {
	Input  string `required:"" placeholder:"FICHIER" help:"Données à lire (JSON) ; « - » lit l’entrée standard."`
	Policy string `enum:"reference" default:"reference" placeholder:"POLITIQUE" help:"Méthode : ${enum}."`
	JSON   bool   `name:"json" help:"Écrire les équipes en JSON."`
}

// Run writes the teams on kong's standard output.
func (c assembleCmd) Run(k *kong.Kong) error { return c.run(os.Stdin, k.Stdout) }

func (c assembleCmd) run(stdin io.Reader, stdout io.Writer) error {
	in, err := c.read(stdin)
	if err != nil {
		return &inputError{c.Input, err}
	}
	result, err := assembly.Reference(in)
	if err != nil {
		return &inputError{c.Input, err}
	}
	if c.JSON {
		err = writeAssemblyJSON(stdout, result)
	} else {
		_, err = io.WriteString(stdout, describeAssembly(in, result))
	}
	if err != nil {
		return fmt.Errorf("writing the teams: %w", err)
	}
	return nil
}

func (c assembleCmd) read(stdin io.Reader) (assembly.Instance, error) {
	if c.Input == "-" {
		return readInstance(stdin)
	}
	f, err := os.Open(c.Input)
	if err != nil {
		return assembly.Instance{}, fmt.Errorf("opening the input: %w", err)
	}
	defer f.Close()
	return readInstance(f)
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
	fmt.Fprintf(&b, "%s : ", e.source())
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
	for i, f := range d.Fields {
		if i == faultsShown {
			fmt.Fprintf(&b, "\n  … et d’autres : %d erreurs en tout.", len(d.Fields))
			break
		}
		fmt.Fprintf(&b, "\n  %s : %s", f.Pointer, f.Message.FR)
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
