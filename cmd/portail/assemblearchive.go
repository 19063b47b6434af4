package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/proof"
)

// archiveFormat names the form of what --out writes; docs/assembly.md describes it.
const archiveFormat = "portail-assembly-1"

// archiveFile is the envelope: the hash is that of the bytes of the content, as they are.
type archiveFile struct {
	Format  string          `json:"format"`
	SHA256  string          `json:"sha256"`
	Content json.RawMessage `json:"content"`
}

// archiveContent holds all there is to check: the input as it was read, what was found,
// and why nothing else is better.
type archiveContent struct {
	Version  string            `json:"version"` // of the program that wrote it
	Input    json.RawMessage   `json:"input"`
	Policy   assembly.Policy   `json:"policy"`
	Stages   []stageJSON       `json:"stages"`
	Teams    []teamJSON        `json:"teams"`
	Closed   []closureJSON     `json:"closed"`
	Cut      []assembly.Cut    `json:"cut,omitempty"`
	Unplaced []int             `json:"unplaced"`
	Draw     []int             `json:"draw,omitempty"`
	Proof    []certificateJSON `json:"proof,omitempty"`
}

type closureJSON struct {
	Challenge int             `json:"challenge"`
	Reason    assembly.Reason `json:"reason"`
	People    int             `json:"people,omitempty"`
	Slots     []int           `json:"slots,omitempty"`
	FR        string          `json:"fr"`
	EN        string          `json:"en"`
}

type certificateJSON struct {
	Stage   string         `json:"stage"`
	Value   int            `json:"value"`
	Tree    *assembly.Node `json:"tree"`
	Witness []teamJSON     `json:"witness,omitempty"`
}

// judge is the checker for a result: it shares no code with what made it.
func judge(in assembly.Instance, r assembly.Result) []error {
	if r.Policy == assembly.PolicyReference {
		return assembly.Check(in, r)
	}
	return proof.Verify(in, r)
}

// writeArchive writes the file whole or not at all.
func writeArchive(path string, input []byte, r assembly.Result) error {
	raw, err := encodeArchive(input, r)
	if err != nil {
		return fmt.Errorf("écriture de %s : %w", path, err)
	}
	temporary := path + ".part"
	if err := os.WriteFile(temporary, raw, 0o600); err != nil {
		return fmt.Errorf("écriture de %s impossible : %w", path, err)
	}
	if err := os.Rename(temporary, path); err != nil {
		return errors.Join(fmt.Errorf("écriture de %s impossible : %w", path, err), os.Remove(temporary))
	}
	return nil
}

func encodeArchive(input []byte, r assembly.Result) ([]byte, error) {
	c := archiveContent{
		Version: version, Input: input, Policy: r.Policy, Stages: stagesJSON(r.Stages), Teams: teamsJSON(r.Teams), Closed: []closureJSON{},
		Cut: r.Cut, Unplaced: append([]int{}, r.Unplaced...), Draw: r.Draw,
	}
	for _, x := range r.Closed {
		c.Closed = append(c.Closed, closureJSON{x.Challenge, x.Reason, x.People, x.Slots, x.Text.FR, x.Text.EN})
	}
	for _, p := range r.Proof {
		form := certificateJSON{Stage: p.Stage, Value: p.Value, Tree: p.Tree}
		if p.Witness != nil {
			form.Witness = teamsJSON(p.Witness)
		}
		c.Proof = append(c.Proof, form)
	}
	content, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	return envelope(content)
}

// envelope spells a file in one way only.
func envelope(content json.RawMessage) ([]byte, error) {
	sum := sha256.Sum256(content)
	raw, err := json.Marshal(archiveFile{archiveFormat, hex.EncodeToString(sum[:]), content})
	return append(raw, '\n'), err
}

// errNotArchive says that a file is not what --out writes.
var errNotArchive = errors.New("ce n’est pas un fichier écrit par « portail assemble --out »")

// errAltered says that a file is no longer what was written.
var errAltered = errors.New("le contenu n’a plus l’empreinte écrite avec lui : le fichier a été modifié ou abîmé")

// readArchive gives the instance and the result of a file whose hash is right.
func readArchive(raw []byte) (in assembly.Instance, r assembly.Result, err error) {
	var f archiveFile
	if err := json.Unmarshal(raw, &f); err != nil || f.Format != archiveFormat {
		return in, r, errNotArchive
	}
	if again, err := envelope(f.Content); err != nil || !bytes.Equal(again, raw) {
		return in, r, errAltered
	}
	var c archiveContent
	dec := json.NewDecoder(bytes.NewReader(f.Content))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&c); err != nil {
		return in, r, errNotArchive
	}
	if in, err = parseInstance(c.Input); err != nil {
		return in, r, err
	}
	return in, c.result(), nil
}

func (c archiveContent) result() assembly.Result {
	r := assembly.Result{Policy: c.Policy, Cut: c.Cut, Unplaced: c.Unplaced, Draw: c.Draw, Teams: teamsOf(c.Teams)}
	for _, s := range c.Stages {
		r.Stages = append(r.Stages, assembly.Stage(s))
	}
	for _, x := range c.Closed {
		r.Closed = append(r.Closed, assembly.Closed{
			Challenge: x.Challenge, Reason: x.Reason, People: x.People, Slots: x.Slots, Text: domain.Text{FR: x.FR, EN: x.EN},
		})
	}
	for _, p := range c.Proof {
		r.Proof = append(r.Proof, assembly.Certificate{Stage: p.Stage, Value: p.Value, Tree: p.Tree, Witness: teamsOf(p.Witness)})
	}
	return r
}

func teamsOf(teams []teamJSON) []assembly.Team {
	var out []assembly.Team
	for _, t := range teams {
		team := assembly.Team{Challenge: t.Challenge}
		for _, m := range t.Members {
			team.Members = append(team.Members, assembly.Member(m))
		}
		out = append(out, team)
	}
	return out
}
