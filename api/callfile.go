package api

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/google/uuid"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/promotion"
)

// CallFile is a promotion with its calls, as a file holds them for people to read
// and keep: YAML, in the words of the contract's PromotionInput and CallInput, less
// the promotion's id.
type CallFile struct {
	Promotion promotion.Promotion
	Calls     []call.Call
}

// ReadCallFile reads a file and holds it against the contract. What is wrong is told
// with its place in the file.
func ReadCallFile(raw []byte) (CallFile, error) {
	doc, err := loadDocument()
	if err != nil {
		return CallFile{}, err
	}
	file, err := readYAML(raw)
	if err != nil {
		return CallFile{}, err
	}
	var read CallFile
	p, err := inFile[contract.PromotionInput](doc.spec, "PromotionInput", file["promotion"])
	if err != nil {
		return CallFile{}, under("/promotion", err)
	}
	read.Promotion = decodePromotion(p)
	calls, _ := file["calls"].([]any)
	if len(calls) == 0 || len(file) != 2 {
		return CallFile{}, unreadableFile("promotion et calls y sont attendus, et rien d’autre", "promotion and calls are expected in it, and nothing else")
	}
	for i, value := range calls {
		c, err := callInFile(doc.spec, value)
		if err != nil {
			return CallFile{}, under("/calls/"+strconv.Itoa(i), err)
		}
		read.Calls = append(read.Calls, c)
	}
	return read, nil
}

// callInFile lends the call an id of promotion, which the contract wants and a file
// cannot know.
func callInFile(spec *openapi3.T, value any) (call.Call, error) {
	if fields, ok := value.(map[string]any); ok {
		fields["promotion_id"] = uuid.Nil.String()
	}
	b, err := inFile[contract.CallInput](spec, "CallInput", value)
	if err != nil {
		return call.Call{}, err
	}
	return decodeCallInput(b)
}

// inFile holds a value against a schema of the contract, as a body would be.
func inFile[T any](spec *openapi3.T, schema string, value any) (body T, err error) {
	raw, err := json.Marshal(value)
	if err != nil {
		return body, fmt.Errorf("reading a file: %w", err)
	}
	if value, err = decode(raw); err != nil {
		return body, err
	}
	if err := checkSchema(spec.Components.Schemas[schema].Value, value); err != nil {
		return body, err
	}
	if err := json.Unmarshal(raw, &body); err != nil {
		return body, fmt.Errorf("reading a file: %w", err)
	}
	return body, checkStruct(body)
}

// under puts the place of a part of the file before the pointers of its faults.
func under(at string, err error) error {
	told, ours := asTold(err)
	if !ours {
		return err
	}
	fields := make([]domain.Field, len(told.Fields))
	for i, f := range told.Fields {
		f.Pointer = at + strings.TrimSuffix(f.Pointer, "/")
		fields[i] = f
	}
	twin := *told
	twin.Fields = fields
	return &twin
}

// WriteCallFile writes a promotion and its calls so that ReadCallFile reads the same.
func WriteCallFile(f CallFile) ([]byte, error) {
	calls := make([]any, len(f.Calls))
	for i, c := range f.Calls {
		b := encodeCallInput(c)
		fields, err := plain(b)
		if err != nil {
			return nil, err
		}
		delete(fields, "promotion_id")
		calls[i] = fields
	}
	p := f.Promotion
	head, err := plain(contract.PromotionInput{
		Number: p.Number, Name: p.Name, Places: p.Places, TeamMin: p.TeamMin, TeamMax: p.TeamMax, StartsOn: encodeDate(p.StartsOn), Months: p.Months,
	})
	if err != nil {
		return nil, err
	}
	return writeYAML(head, calls)
}

// plain is a body as maps and lists, without what it leaves out.
func plain(body any) (map[string]any, error) {
	raw, err := json.Marshal(body)
	if err != nil {
		return nil, fmt.Errorf("writing a file: %w", err)
	}
	fields := map[string]any{}
	if err := json.Unmarshal(raw, &fields); err != nil {
		return nil, fmt.Errorf("writing a file: %w", err)
	}
	return fields, nil
}

func encodeCallInput(c call.Call) contract.CallInput {
	main := c.Main()
	b := contract.CallInput{
		Kind: contract.CallKind(c.Kind), Title: encodeText(c.Title), Summary: optionalText(c.Summary), TimeZone: c.Zone.String(),
		Window:     contract.WindowInput{OpensAt: main.Opens.In(c.Zone), ClosesAt: main.Closes.In(c.Zone)},
		Conditions: optionalText(c.Conditions), Milestones: several(each(c.Milestones, encodeMilestone)), Steps: several(each(c.Steps, encodeStep)),
		Tracks: several(encodeTracks(c.Tracks)), Questions: several(each(c.Questions, encodeQuestion)),
		Statements: several(each(c.Statements, encodeStatement)), Rubric: several(each(c.Rubric, encodeCriterion)),
	}
	if c.Kind != call.ForCandidates {
		return b
	}
	b.ChallengesVisibleAt, b.ChallengesAudience = in(c.ChallengesVisibleAt, c.Zone), some(contract.Audience(c.ChallengesAudience))
	b.WishesMin, b.WishesMax, b.WishesSubject = &c.WishesMin, &c.WishesMax, some(contract.WishSubject(c.WishSubject))
	b.WishesWithApplication, b.AnonymousReading = some(c.WishesWithApplication), ptr(!c.NamedReading)
	b.TalentPoolMonths, b.ReadingsPerDossier = some(c.TalentPoolMonths), &c.ReadingsPerDossier
	b.ThirdReadingGap, b.ShortlistPlaces = some(c.ThirdReadingGap), some(c.ShortlistPlaces)
	b.HideSchools = some(c.HideSchools)
	if w := c.Window(call.Wishes); !w.Opens.IsZero() {
		b.WishesWindow = &contract.WindowInput{OpensAt: w.Opens.In(c.Zone), ClosesAt: w.Closes.In(c.Zone)}
	}
	return b
}

// several is a list, absent when it is empty.
func several[T any](list []T) *[]T {
	if len(list) == 0 {
		return nil
	}
	return &list
}
