package reading_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/reading"
)

// plant writes a distinctive value in every field of a value, whatever its shape,
// and lists them: a field added to a dossier is planted too.
func plant(v reflect.Value, path string, planted map[string]string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("canari" + strings.ReplaceAll(path, ".", ""))
		planted[path] = v.String()
	case reflect.Int:
		v.SetInt(int64(700_000 + len(planted)))
		planted[path] = fmt.Sprint(v.Int())
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		plant(v.Elem(), path, planted)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		plant(v.Index(0), path, planted)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		value := reflect.New(v.Type().Elem()).Elem()
		plant(value, path, planted)
		v.SetMapIndex(reflect.ValueOf("asked").Convert(v.Type().Key()), value)
	case reflect.Struct:
		for i := range v.NumField() {
			plant(v.Field(i), path+"."+v.Type().Field(i).Name, planted)
		}
	}
}

// shown are the only fields of a dossier that a reader sees; named, those that a
// named reading adds.
var (
	shown = []string{".MainTrack", ".SecondaryTrack", ".YearsExperience", ".Answers", ".Choices"}
	named = []string{".Name", ".Employers", ".Schools"}
)

func TestOnlyNamedFieldsReachTheReader(t *testing.T) {
	var c dossier.Content
	planted := map[string]string{}
	plant(reflect.ValueOf(&c).Elem(), "", planted)
	if len(planted) < 12 {
		t.Fatalf("only %d fields planted: %v", len(planted), planted)
	}
	asked := []call.Question{{ID: "asked"}}
	onlyShows(t, c, call.Call{Questions: asked}, planted, shown)
	onlyShows(t, c, call.Call{Questions: asked, NamedReading: true}, planted, append(shown, named...))
}

func onlyShows(t *testing.T, c dossier.Content, of call.Call, planted map[string]string, fields []string) {
	t.Helper()
	raw, err := json.Marshal(reading.Anonymise(c, of))
	if err != nil {
		t.Fatal(err)
	}
	for path, canary := range planted {
		wanted := slices.ContainsFunc(fields, func(name string) bool { return path == name || strings.HasPrefix(path, name+".") })
		if visible := strings.Contains(string(raw), canary); visible != wanted {
			t.Errorf("%s: visible %v, expected %v: %s", path, visible, wanted, raw)
		}
	}
}

func TestAnswersOfQuestionsNotAskedStayHidden(t *testing.T) {
	of := call.Call{Questions: []call.Question{
		{ID: "all"}, {ID: "designers", Track: call.Design}, {ID: "coders", Track: call.Development}, {ID: "silent"},
	}}
	c := dossier.Content{MainTrack: call.Design, Answers: map[string]string{
		"all": "a", "designers": "b", "coders": "c", "unknown": "d",
	}, Choices: map[string][]string{"designers": {"x"}, "coders": {"y"}}}
	whole := reading.Anonymise(c, of)
	if got := whole.Answers; len(got) != 2 || got["all"] != "a" || got["designers"] != "b" {
		t.Fatalf("shown %v", got)
	}
	if got := whole.Choices; len(got) != 1 || !slices.Equal(got["designers"], []string{"x"}) {
		t.Fatalf("choices shown %v", got)
	}
	if len(whole.Questions) != 3 {
		t.Fatalf("questions shown %v", whole.Questions)
	}
	if empty := reading.Anonymise(dossier.Content{}, of).Answers; empty == nil || len(empty) != 0 {
		t.Fatalf("of an empty dossier, %v", empty)
	}
}

func TestCodesAreReadableAndDiffer(t *testing.T) {
	seen := map[string]bool{}
	for range 2000 {
		code := reading.NewCode()
		if len(code) != 6 || !strings.HasPrefix(code, "L-") || strings.Trim(code[2:], "0123456789ABCDEFGHJKMNPQRSTVWXYZ") != "" {
			t.Fatalf("drew %q", code)
		}
		seen[code] = true
	}
	if len(seen) < 1990 { // two in a million collide
		t.Fatalf("2000 draws gave %d codes", len(seen))
	}
}
