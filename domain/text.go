package domain

// Text is a sentence shown to people, in the portal's two languages. French
// comes first everywhere; English is complete.
type Text struct{ FR, EN string }

// In gives the sentence in the language asked for ("en"), French otherwise.
func (t Text) In(lang string) string {
	if lang == "en" && t.EN != "" {
		return t.EN
	}
	return t.FR
}

// IsZero tells whether nothing was written.
func (t Text) IsZero() bool { return t.FR == "" && t.EN == "" }
