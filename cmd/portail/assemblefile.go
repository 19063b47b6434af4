package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
)

// maxInstance bounds what is read: ten thousand candidates take about 2 MB.
const maxInstance = 16 << 20

// instanceFile is the JSON form of an instance, which docs/assembly.schema.json
// describes. Lists may be null; what it does not know (doc, expected…) is left unread.
// Pointers tell what is null or absent from what is zero.
type instanceFile struct {
	Name       string           `json:"name"`
	Places     *int             `json:"places"`
	Tracks     []*string        `json:"tracks"`
	Candidates []*candidateFile `json:"candidates"`
	Challenges []*challengeFile `json:"challenges"`

	MinTeam   int             `json:"min_team"`
	MaxTeam   int             `json:"max_team"`
	Quotas    []*quotaFile    `json:"quotas"`
	Locks     []*pinFile      `json:"locks"`
	Forbids   []*pinFile      `json:"forbids"`
	Apart     [][]*int        `json:"apart"`
	Together  [][]*int        `json:"together"`
	Priority  json.RawMessage `json:"priority"`
	Weights   *weightsFile    `json:"weights"`
	WishScale *int            `json:"wish_scale"`
	Epsilon   *int            `json:"epsilon_permille"`
	Women     *int            `json:"women_target_pct_of_declared"`
	Seed      int             `json:"seed"`
}

type quotaFile struct {
	Challenges []*int `json:"challenges"`
	Max        *int   `json:"max"`
}

type pinFile struct {
	Candidate *int `json:"candidate"`
	Challenge *int `json:"challenge"`
}

// weightsFile keeps the default of what it does not give.
type weightsFile struct {
	Score     *int `json:"score"`
	Host      *int `json:"host"`
	Wish      *int `json:"wish"`
	Secondary *int `json:"secondary"`
}

type candidateFile struct {
	ID        *int      `json:"id"`
	Main      string    `json:"main"`
	Secondary string    `json:"secondary"`
	Score     int       `json:"score"`
	Prefs     []*int    `json:"prefs"`
	Sites     []*string `json:"sites"`
	Gender    string    `json:"gender"`
}

type challengeFile struct {
	ID        *int            `json:"id"`
	Slots     []*slotFile     `json:"slots"`
	AdminRank json.RawMessage `json:"admin_rank"`
	Veto      []*int          `json:"veto"`
	Site      string          `json:"site"`
}

type slotFile struct {
	Accept   []*string       `json:"accept"`
	Required bool            `json:"required"`
	Rank     json.RawMessage `json:"rank"`
	Veto     []*int          `json:"veto"`
}

// readInstance reads an instance. What is not such a file is a domain.Error of
// kind Malformed or Invalid; whether its content makes sense is for
// assembly.Instance.Validate to say.
func readInstance(r io.Reader) (assembly.Instance, error) {
	raw, err := readWhole(r)
	if err != nil {
		return assembly.Instance{}, err
	}
	return parseInstance(raw)
}

func readWhole(r io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxInstance+1))
	if err != nil {
		return nil, fmt.Errorf("reading the input: %w", err)
	}
	if len(raw) > maxInstance {
		return nil, domain.Fail(domain.TooLarge, "too_large", domain.Text{
			FR: fmt.Sprintf("le fichier dépasse %d Mo.", maxInstance>>20),
			EN: fmt.Sprintf("the file is larger than %d MB.", maxInstance>>20),
		})
	}
	return raw, nil
}

// parseInstance reads an instance from its bytes.
func parseInstance(raw []byte) (assembly.Instance, error) {
	if !utf8.Valid(raw) {
		return assembly.Instance{}, malformed(errors.New("invalid UTF-8"), domain.Text{
			FR: "le fichier n’est pas en UTF-8.", EN: "the file is not in UTF-8.",
		})
	}
	var file instanceFile
	if err := json.Unmarshal(raw, &file); err != nil {
		return assembly.Instance{}, jsonFault(raw, err)
	}
	return convertInstance(file)
}

func malformed(cause error, text domain.Text) error {
	return domain.Fail(domain.Malformed, "malformed", text).Because(cause)
}

// jsonFault tells where and what could not be read.
func jsonFault(raw []byte, err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		fr, en := position(raw, wrong.Offset)
		return malformed(err, domain.Text{
			FR: fmt.Sprintf("%s, « %s » : %s n’est pas la valeur attendue ici.", fr, field(wrong), jsonKind(wrong.Value)),
			EN: fmt.Sprintf("%s, %q: %s is not the value expected here.", en, field(wrong), wrong.Value),
		})
	}
	fr, en := "fin du fichier", "end of the file"
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) && syntax.Offset < int64(len(raw)) {
		fr, en = position(raw, syntax.Offset)
	}
	return malformed(err, domain.Text{FR: fr + " : ce n’est pas du JSON.", EN: en + ": this is not JSON."})
}

// position gives the line and column of a byte.
func position(raw []byte, offset int64) (fr, en string) {
	before := raw[:min(int(offset), len(raw))]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := max(1, utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]))
	return fmt.Sprintf("ligne %d, colonne %d", line, column), fmt.Sprintf("line %d, column %d", line, column)
}

func field(wrong *json.UnmarshalTypeError) string {
	if wrong.Field == "" {
		return "JSON"
	}
	return wrong.Field
}

// jsonKind says in French what encoding/json calls a value ("number 1.5").
func jsonKind(value string) string {
	kind, rest, _ := strings.Cut(value, " ")
	names := map[string]string{
		"number": "le nombre", "string": "un texte", "array": "une liste", "object": "un objet", "bool": "un booléen",
	}
	if kind == "number" && rest == "" {
		return "un nombre"
	}
	return strings.TrimSpace(names[kind] + " " + rest)
}
