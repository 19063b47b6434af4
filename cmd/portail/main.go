// Command portail is the portal: one binary for the server and its tools.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"

	"github.com/etalab/portail-eig/domain"
)

// version is written by the build.
var version = "dev"

// commands is the command line.
type commands struct {
	Version  kong.VersionFlag `help:"Version du portail."`
	Serve    serveCmd         `cmd:"" help:"Démarrer le portail."`
	Migrate  migrateCmd       `cmd:"" help:"Mettre la base de données à jour."`
	Admin    adminCmd         `cmd:"" help:"Administrer le portail."`
	Call     callCmd          `cmd:"" help:"Importer ou exporter un appel en YAML."`
	Health   healthCmd        `cmd:"" help:"Demander à un portail en marche s’il est prêt."`
	Keys     keysCmd          `cmd:"" help:"Gérer les clés du portail."`
	Verify   verifyCmd        `cmd:"" help:"Vérifier ce que le portail a donné."`
	Assemble assembleCmd      `cmd:"" help:"Constituer les équipes à partir d’un fichier."`
	Assembly assemblyCmd      `cmd:"" help:"Exporter ou expliquer une constitution d’équipes."`
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run gives the exit code: 0 done, 1 failed, 2 wrong command line.
func run(args []string, stdout, stderr io.Writer) int {
	if err := errors.Join(readSecretFiles(), checkNames(os.Environ())); err != nil {
		_, _ = fmt.Fprintf(stderr, "portail : %v\n", err)
		return 2
	}
	code := -1
	parser := kong.Must(&commands{}, kong.Name("portail"), kong.Vars{"version": version}, kong.Writers(stdout, stderr),
		kong.Exit(func(c int) { code = c }))
	ctx, err := parser.Parse(args)
	if code >= 0 { // --help has been answered
		return code
	}
	if err != nil {
		_, _ = fmt.Fprintf(stderr, "portail : %s\n", misread(err))
		return 2
	}
	if err := ctx.Run(); err != nil {
		_, _ = fmt.Fprintf(stderr, "portail : %s\n", told(err))
		var coder kong.ExitCoder
		if errors.As(err, &coder) {
			return coder.ExitCode()
		}
		return 1
	}
	return 0
}

// told is what people read of an error: the sentence of one of ours, else its text.
func told(err error) string {
	var ours *domain.Error
	if errors.As(err, &ours) && english() {
		return ours.Text.In("en")
	}
	if errors.As(err, &ours) {
		return ours.Text.FR
	}
	return err.Error()
}
