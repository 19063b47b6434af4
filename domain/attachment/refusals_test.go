package attachment

import "testing"

func TestEveryFaultIsToldInBothLanguages(t *testing.T) {
	for _, f := range []Fault{
		TooLarge, Empty, Encrypted, Broken, Active, TooManyPages, TooManyPixels, TooComplex, Mixed, DossierFull, BadName, Cut, NoSuchFiles,
	} {
		told := Refuse(f)
		if told.Text.FR == "" || told.Text.EN == "" || told.Text.FR == told.Text.EN || told.Fields[0].Code != string(f) {
			t.Errorf("%s is told as %+v", f, told)
		}
	}
	if len(said) != 13 {
		t.Errorf("%d faults have a text: this test names 13", len(said))
	}
}
