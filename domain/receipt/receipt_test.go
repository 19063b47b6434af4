package receipt_test

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain/receipt"
)

var paris = func() *time.Location {
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		panic(err)
	}
	return zone
}()

// key makes a key from one letter, so that goldens hold.
func key(letter string) receipt.PrivateKey {
	k, err := receipt.ParsePrivateKey(base64.RawURLEncoding.EncodeToString(bytes.Repeat([]byte(letter), 32)))
	if err != nil {
		panic(err)
	}
	return k
}

var at = time.Date(2022, 4, 3, 21, 14, 5, 123456789, paris)

func sample() receipt.Receipt {
	id := func(n byte) uuid.UUID { return uuid.UUID{15: n} }
	return receipt.Receipt{
		Kind: receipt.Application, Call: receipt.Named{ID: id(1), Name: "Appel « à » <candidatures> \u2028 é"},
		Promotion: receipt.Named{ID: id(2), Name: "Promotion 6"}, Object: id(3), Number: "EIG6-7K3Q-M", Sequence: 2, At: at,
		Content: sha256.Sum256([]byte("content")), Files: []receipt.File{{Question: "cv", Size: 48213, SHA256: sha256.Sum256([]byte("cv"))}},
	}
}

func given(t testing.TB, k receipt.PrivateKey, r receipt.Receipt) receipt.Given {
	t.Helper()
	g, err := receipt.NewSigner(k, "https://eig.example").Sign(r)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func published(first time.Time, keys ...receipt.PrivateKey) receipt.Keys {
	known := []receipt.Known{}
	for i, k := range keys {
		known = append(known, receipt.Known{PublicKey: k.Public(), First: first.AddDate(0, 0, 10*i)})
	}
	return receipt.Publish(known)
}

func TestTheFileIsCanonical(t *testing.T) {
	file := string(given(t, key("a"), sample()).File)
	for _, part := range []string{
		`"instant":"2022-04-03T21:14:05.123456+02:00"`, `"name":"Appel « à » <candidatures> ` + "\u2028" + ` é"`,
		`"content_sha256":"ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73"`, `"format":"portail-eig-receipt/1"`,
	} {
		if !strings.Contains(file, part) {
			t.Errorf("no %s in %s", part, file)
		}
	}
	if strings.Contains(file, "\n") || !strings.HasPrefix(file, `{"public_key":"`) {
		t.Errorf("not one line of sorted members: %s", file)
	}
	if again := given(t, key("a"), sample()).File; string(again) != file {
		t.Error("the same receipt signed again reads otherwise")
	}
}

// TestAnOutsiderCanCheck verifies with nothing of ours: the library's JSON and Ed25519.
func TestAnOutsiderCanCheck(t *testing.T) {
	var file struct {
		PublicKey string          `json:"public_key"`
		Receipt   json.RawMessage `json:"receipt"` // canonical already, as the whole file is
		Signature string          `json:"signature"`
	}
	if err := json.Unmarshal(given(t, key("a"), sample()).File, &file); err != nil {
		t.Fatal(err)
	}
	public, _ := base64.RawURLEncoding.DecodeString(file.PublicKey)
	signature, _ := base64.RawURLEncoding.DecodeString(file.Signature)
	if !ed25519.Verify(public, file.Receipt, signature) {
		t.Fatal("the signature does not hold over the member's own bytes")
	}
}

func TestVerdicts(t *testing.T) {
	genuine := given(t, key("a"), sample())
	list := published(at.AddDate(0, -1, 0), key("a"))
	for name, test := range map[string]struct {
		file string
		keys receipt.Keys
		want receipt.Verdict
	}{
		"genuine":               {string(genuine.File), list, receipt.Genuine},
		"with a last newline":   {string(genuine.File) + "\r\n", list, receipt.Genuine},
		"of another portal":     {string(given(t, key("b"), sample()).File), list, receipt.UnknownKey},
		"before its key":        {string(genuine.File), published(at.AddDate(0, 1, 0), key("a")), receipt.OutOfUse},
		"after its key":         {string(genuine.File), published(at.AddDate(0, 0, -12), key("a"), key("b")), receipt.OutOfUse},
		"in the overlap":        {string(genuine.File), published(at.AddDate(0, 0, -10).Add(-23*time.Hour), key("a"), key("b")), receipt.Genuine},
		"another number":        {strings.Replace(string(genuine.File), "EIG6-7K3Q-M", "EIG6-7K3Q-N", 1), list, receipt.Altered},
		"spelled with spaces":   {strings.Replace(string(genuine.File), `,"sequence"`, `, "sequence"`, 1), list, receipt.Altered},
		"one more member":       {strings.Replace(string(genuine.File), `{"call"`, `{"a":1,"call"`, 1), list, receipt.Altered},
		"a member twice":        {strings.Replace(string(genuine.File), `"sequence":2`, `"sequence":3,"sequence":2`, 1), list, receipt.Altered},
		"another's key":         {strings.Replace(string(genuine.File), genuine.Key.Text(), key("b").Public().Text(), 1), list, receipt.Altered},
		"empty":                 {"", list, receipt.NotAReceipt},
		"a picture":             {"\x89PNG\r\n", list, receipt.NotAReceipt},
		"other JSON":            {`{"keys":[]}`, list, receipt.NotAReceipt},
		"an empty receipt":      {`{"receipt":{},"signature":""}`, list, receipt.Altered},
		"no list":               {string(genuine.File), nil, receipt.UnknownKey},
		"huge numbers":          {strings.Replace(string(genuine.File), "48213", "9007199254740993", 1), list, receipt.Altered},
		"a number with a point": {strings.Replace(string(genuine.File), "48213", "48213.0", 1), list, receipt.Altered},
	} {
		f := test.keys.Verify([]byte(test.file))
		if f.Verdict != test.want || f.Text.FR == "" || f.Text.EN == "" {
			t.Errorf("%s: %q, expected %q", name, f.Verdict, test.want)
		}
		if (f.Receipt != nil) != (test.want == receipt.Genuine) {
			t.Errorf("%s: shows %v", name, f.Receipt)
		}
	}
	if f := receipt.Read(genuine.File); f.Verdict != receipt.Untrusted || f.Receipt.Number != "EIG6-7K3Q-M" {
		t.Errorf("without a list: %+v", f)
	}
}

// TestEveryChangedByteIsFound: whichever byte of the file becomes whichever other, is
// taken away or is put in, the file no longer proves anything.
func TestEveryChangedByteIsFound(t *testing.T) {
	file := given(t, key("a"), sample()).File
	list := published(at.AddDate(0, -1, 0), key("a"))
	for i := range file { // each byte once, whatever rapid draws below
		if f := list.Verify(with(file, i, file[i]^1)); f.Verdict == receipt.Genuine {
			t.Fatalf("byte %d (%q) changed: %s", i, file[i], f.Verdict)
		}
		if f := list.Verify(append(bytes.Clone(file[:i]), file[i+1:]...)); f.Verdict == receipt.Genuine {
			t.Fatalf("byte %d (%q) taken away: %s", i, file[i], f.Verdict)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		i, b := rapid.IntRange(0, len(file)-1).Draw(t, "place"), rapid.Byte().Draw(t, "byte")
		if changed := with(file, i, b); b != file[i] && list.Verify(changed).Verdict == receipt.Genuine {
			t.Fatalf("%q in place of %q at %d", b, file[i], i)
		}
		grown := append(bytes.Clone(file[:i]), append([]byte{b}, file[i:]...)...)
		if i > 0 && list.Verify(grown).Verdict == receipt.Genuine {
			t.Fatalf("%q put in at %d", b, i)
		}
	})
}

func with(file []byte, i int, b byte) []byte {
	changed := bytes.Clone(file)
	changed[i] = b
	return changed
}

// TestWhatIsSignedIsWhatIsRead: any receipt survives its file, and verifies.
func TestWhatIsSignedIsWhatIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := rapid.Custom(func(t *rapid.T) uuid.UUID {
			return uuid.UUID(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "id"))
		})
		name := rapid.Custom(func(t *rapid.T) receipt.Named {
			return receipt.Named{ID: id.Draw(t, "id"), Name: rapid.String().Draw(t, "name")}
		})
		when := rapid.Int64Range(0, 4e9).Draw(t, "seconds")
		offset := rapid.IntRange(-14*4, 14*4).Draw(t, "quarters") * 900
		r := receipt.Receipt{
			Kind: rapid.SampledFrom([]receipt.Kind{receipt.Application, receipt.Wishes, receipt.Challenge}).Draw(t, "kind"),
			Call: name.Draw(t, "call"), Promotion: name.Draw(t, "promotion"), Object: id.Draw(t, "object"),
			Number: rapid.String().Draw(t, "number"), Sequence: rapid.IntRange(1, 1e6).Draw(t, "sequence"),
			At: time.Unix(when, rapid.Int64Range(0, 999_999_999).Draw(t, "ns")).In(time.FixedZone("", offset)),
		}
		for range rapid.IntRange(0, 3).Draw(t, "files") {
			r.Files = append(r.Files, receipt.File{Question: rapid.String().Draw(t, "question"), Size: rapid.Int64Range(0, 1<<50).Draw(t, "size")})
		}
		g, err := receipt.NewSigner(key("a"), "https://eig.example").Sign(r)
		if err != nil {
			t.Fatal(err)
		}
		f := published(time.Unix(0, 0), key("a")).Verify(g.File)
		if f.Verdict != receipt.Genuine {
			t.Fatalf("%s: %s", f.Verdict, g.File)
		}
		if !f.Receipt.At.Equal(r.At.Truncate(time.Microsecond)) || f.Receipt.Number != r.Number || f.Receipt.Call != r.Call || len(f.Receipt.Files) != len(r.Files) {
			t.Fatalf("signed %+v, read %+v", r, f.Receipt)
		}
	})
}
