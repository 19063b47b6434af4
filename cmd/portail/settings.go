package main

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/domain/receipt"
	"github.com/etalab/portail-eig/repository/clamd"
)

// settings is everything an operator may set. docs/settings.md is written from
// these tags and a test holds it to them.
type settings struct {
	Port           int      `env:"PORT" default:"8080" help:"Port d’écoute."`
	Listen         string   `env:"PORTAIL_LISTEN" default:"localhost" help:"Adresse d’écoute. Une démonstration refuse d’écouter au-delà de la machine sans PORTAIL_DEMO_PUBLIC."`
	Origin         string   `env:"PORTAIL_ORIGIN" help:"Adresse publique du portail, comme https://eig.example. Par défaut http://localhost:PORT."`
	DatabaseURL    string   `env:"DATABASE_URL" secret:"" help:"Base PostgreSQL, comme postgres://portail@hote/portail. Vide : une base privée dans PORTAIL_DATA."`
	MigrateURL     string   `env:"PORTAIL_MIGRATE_URL" secret:"" help:"La même base sous le rôle propriétaire, pour les migrations. Par défaut DATABASE_URL."`
	Data           string   `env:"PORTAIL_DATA" help:"Dossier des données : base privée, clé de connexion, clé des reçus. Par défaut un dossier par copie du code."`
	Files          string   `env:"PORTAIL_FILES" help:"Dossier des fichiers déposés, partagé par toutes les copies du portail. Par défaut PORTAIL_DATA/files."`
	Clamd          string   `env:"PORTAIL_CLAMD" help:"Antivirus ClamAV, comme unix:/run/clamav/clamd.ctl ou hote:3310 ; none pour ne pas analyser, ce que chaque fichier dit alors. À dire hors démonstration."`
	PGBin          string   `env:"PORTAIL_PG_BIN" help:"Dossier des programmes de PostgreSQL, quand il n’est pas à un endroit connu."`
	Demo           string   `env:"PORTAIL_DEMO" default:"auto" help:"Démonstration : auto (avec la base privée), on ou off."`
	DemoPublic     bool     `env:"PORTAIL_DEMO_PUBLIC" help:"Permet à une démonstration d’écouter au-delà de la machine."`
	Secret         string   `env:"PORTAIL_SECRET" secret:"" help:"Clé de connexion, 32 octets au moins. Par défaut tirée au sort et gardée dans PORTAIL_DATA ; nécessaire avec DATABASE_URL."`
	ReceiptKey     string   `env:"PORTAIL_RECEIPT_KEY" secret:"" help:"Clé qui signe les reçus, écrite par « portail keys rotate ». Par défaut tirée au sort et gardée dans PORTAIL_DATA ; nécessaire avec DATABASE_URL."`
	SMTP           string   `env:"PORTAIL_SMTP" secret:"" help:"Serveur de courriel, comme smtps://compte:motdepasse@hote:465. Vide : les courriels se lisent dans le portail."`
	MailFrom       string   `env:"PORTAIL_MAIL_FROM" default:"portail@eig.example" help:"Adresse d’expédition."`
	TrustedProxies []string `env:"PORTAIL_TRUSTED_PROXIES" help:"Réseaux des mandataires dont l’en-tête X-Forwarded-For est cru, séparés par des virgules."`
	Brand          []string `env:"PORTAIL_BRAND" help:"Lignes du bloc-marque, séparées par des virgules. Par défaut celui de l’État ; un nom neutre en démonstration."`
	Contact        string   `env:"PORTAIL_CONTACT" help:"Adresse où écrire à l’équipe, montrée sur les pages de contact."`
	Host           string   `env:"PORTAIL_HOST" help:"Nom et adresse de l’hébergeur, pour les mentions légales."`
	Log            string   `env:"PORTAIL_LOG" default:"info" help:"Niveau du journal."`
}

// known are the names of the environment that mean something here; each secret may
// also come from a file named by NAME_FILE.
var known = []string{
	"PORT", "PORTAIL_LISTEN", "PORTAIL_ORIGIN", "DATABASE_URL", "PORTAIL_MIGRATE_URL", "PORTAIL_DATA", "PORTAIL_FILES", "PORTAIL_CLAMD", "PORTAIL_PG_BIN", "PORTAIL_DEMO",
	"PORTAIL_DEMO_PUBLIC", "PORTAIL_SECRET", "PORTAIL_RECEIPT_KEY", "PORTAIL_SMTP", "PORTAIL_MAIL_FROM", "PORTAIL_TRUSTED_PROXIES",
	"PORTAIL_BRAND", "PORTAIL_CONTACT", "PORTAIL_HOST", "PORTAIL_LOG",
}

var secrets = []string{"DATABASE_URL", "PORTAIL_MIGRATE_URL", "PORTAIL_SECRET", "PORTAIL_RECEIPT_KEY", "PORTAIL_SMTP"}

// readSecretFiles puts the content of NAME_FILE into NAME, before the settings are read.
func readSecretFiles() error {
	for _, name := range secrets {
		path := os.Getenv(name + "_FILE")
		if path == "" {
			continue
		}
		if os.Getenv(name) != "" {
			return fmt.Errorf("%s et %s_FILE sont tous deux définis : gardez l’un des deux", name, name)
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return fmt.Errorf("%s_FILE : le fichier n’est pas lisible (%w)", name, err)
		}
		if err := os.Setenv(name, strings.TrimRight(string(raw), "\r\n")); err != nil {
			return fmt.Errorf("%s_FILE : %w", name, err)
		}
	}
	return nil
}

// checkNames refuses a setting that nothing reads: it is a misspelling.
func checkNames(environ []string) error {
	for _, pair := range environ {
		name, _, _ := strings.Cut(pair, "=")
		base := strings.TrimSuffix(name, "_FILE")
		ok := slices.Contains(known, name) || base != name && slices.Contains(secrets, base)
		if strings.HasPrefix(name, "PORTAIL_") && !ok {
			return fmt.Errorf("%s n’est pas un réglage du portail. Réglages : %s", name, strings.Join(known, ", "))
		}
	}
	return nil
}

// embedded tells that the portal runs its own private PostgreSQL.
func (s settings) embedded() bool { return s.DatabaseURL == "" }

// demonstration tells whether the demonstration runs.
func (s settings) demonstration() bool { return s.Demo == "on" || s.Demo == "auto" && s.embedded() }

// origin is the portal's public address.
func (s settings) origin() string {
	if s.Origin != "" {
		return strings.TrimRight(s.Origin, "/")
	}
	return "http://localhost:" + strconv.Itoa(s.Port)
}

// check refuses settings that contradict each other, each by its name.
func (s settings) check() error {
	for name, one := range map[string][2]string{"PORTAIL_DEMO": {s.Demo, "auto on off"}, "PORTAIL_LOG": {s.Log, "debug info warn error"}} {
		if !slices.Contains(strings.Fields(one[1]), one[0]) {
			return fmt.Errorf("%s vaut %q : choisissez parmi %s", name, one[0], one[1])
		}
	}
	if s.Port < 0 || s.Port > 65535 {
		return fmt.Errorf("PORT vaut %d : un port va de 0 (choisi par le système) à 65535", s.Port)
	}
	u, err := url.Parse(s.origin())
	if err != nil || u.Host == "" || u.Path != "" {
		return errors.New("PORTAIL_ORIGIN n’est pas une adresse comme https://eig.example")
	}
	if u.Scheme != "https" && !loopback(u.Hostname()) {
		return errors.New("PORTAIL_ORIGIN doit commencer par https:// (ou désigner localhost) : les cookies de connexion ne voyagent que sur une adresse sûre. Placez un mandataire TLS devant le portail")
	}
	if s.demonstration() && !s.DemoPublic && !loopback(s.Listen) {
		return fmt.Errorf("PORTAIL_LISTEN vaut %q : une démonstration donne tous les comptes à qui l’atteint. Écoutez sur localhost, ou confirmez avec PORTAIL_DEMO_PUBLIC=true", s.Listen)
	}
	if s.demonstration() && !s.embedded() {
		return errors.New("PORTAIL_DEMO=on demande la base privée : retirez DATABASE_URL (revenir à une date restaure une copie de toute la base)")
	}
	for name, address := range map[string]string{"DATABASE_URL": s.DatabaseURL, "PORTAIL_MIGRATE_URL": s.MigrateURL} {
		// The address is not repeated: it may hold a password.
		if _, err := pgconn.ParseConfig(address); address != "" && err != nil {
			return fmt.Errorf("%s n’est pas une adresse PostgreSQL comme postgres://portail@hote/portail", name)
		}
	}
	if _, err := s.scanner(); err != nil {
		return err
	}
	if !s.embedded() && s.Secret == "" {
		return errors.New("PORTAIL_SECRET est nécessaire avec DATABASE_URL : toutes les copies du portail doivent partager la même clé")
	}
	if !s.embedded() && s.ReceiptKey == "" {
		return errors.New("PORTAIL_RECEIPT_KEY est nécessaire avec DATABASE_URL : toutes les copies du portail doivent signer avec la même clé. « portail keys rotate » en écrit une")
	}
	if _, err := receipt.ParsePrivateKey(s.ReceiptKey); s.ReceiptKey != "" && err != nil {
		return errors.New("PORTAIL_RECEIPT_KEY n’est pas une clé de reçus : « portail keys rotate » en écrit une")
	}
	return nil
}

// noScanner is the setting that says not to scan files.
const noScanner = "none"

// scanner is the antivirus; none is a choice, made by itself only in a demonstration.
func (s settings) scanner() (attachment.Scanner, error) {
	switch {
	case s.Clamd == noScanner, s.Clamd == "" && s.demonstration():
		return nil, nil // no scanner is a choice, which every file shows
	case s.Clamd == "":
		return nil, errors.New("PORTAIL_CLAMD n’est pas défini : donnez l’adresse de l’antivirus (unix:/run/clamav/clamd.ctl ou hote:3310), ou none pour dire que les fichiers déposés ne sont pas analysés")
	}
	client, err := clamd.New(s.Clamd)
	if err != nil {
		return nil, fmt.Errorf("PORTAIL_CLAMD vaut %q : donnez une adresse comme unix:/run/clamav/clamd.ctl ou hote:3310, ou none", s.Clamd)
	}
	return client, nil
}

// filesDir is PORTAIL_FILES, else a folder of the data.
func (s settings) filesDir() (string, error) {
	if s.Files != "" {
		return s.Files, nil
	}
	dir, err := s.dataDir()
	return filepath.Join(dir, "files"), err
}

func loopback(host string) bool {
	if host == "localhost" {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
