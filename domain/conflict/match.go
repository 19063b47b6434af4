package conflict

// Candidate is what somebody typed that an interest may meet.
type Candidate struct {
	Name      string
	Address   string
	Employers []string
	Schools   []string
	Bodies    []string // the hosts of the challenges they ranked
}

// Find compares what somebody declared with what a candidate typed. Employers, schools and
// bodies are compared crosswise: one teaches where another studied.
func Find(declared []Declaration, c Candidate) []Match {
	found := []Match{}
	for _, d := range declared {
		switch d.Kind {
		case Employer, School, Body:
			found = append(found, d.meets(InEmployers, c.Employers, sameBody)...)
			found = append(found, d.meets(InSchools, c.Schools, sameBody)...)
			found = append(found, d.meets(InChallenges, c.Bodies, sameBody)...)
		case Name:
			found = append(found, d.meets(InName, []string{c.Name}, samePerson)...)
		case Address:
			found = append(found, d.meets(InAddress, []string{c.Address}, sameAddress)...)
		}
	}
	return found
}

func (d Declaration) meets(where Where, typed []string, same func(declared, typed string) bool) []Match {
	found := []Match{}
	for _, t := range typed {
		if same(d.Value, t) {
			found = append(found, Match{d.Kind, d.Value, where, t})
		}
	}
	return found
}
