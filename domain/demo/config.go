package demo

// Config is how big the story is. Tests play a smaller one.
type Config struct {
	Candidates  int // people who submit
	Drafts      int // people who start and never submit
	Withdrawn   int // people who submit, then withdraw
	Shortlisted int
	Waiting     int
	Readers     int
	Committee   int
}

// Whole is the sixth promotion's own size: 300 applications, 103 of them shortlisted.
func Whole() (Config, error) {
	e, err := Sixth()
	return Config{
		Candidates: e.Received, Drafts: 20, Withdrawn: 4, Shortlisted: e.Shortlisted, Waiting: 24, Readers: 24, Committee: 6,
	}, err
}
