package demo

import (
	"fmt"

	"github.com/etalab/portail-eig/domain/access"
)

// Cast is everybody in the story.
type Cast struct {
	Programme  []Person // the first one puts the portal into service
	DPO        Person
	Committee  []Person
	Readers    []Person
	Jurors     []Person // of the challenges
	Hosts      []Host
	Candidates []Candidate
}

// Host is an administration with the accounts that act for it.
type Host struct {
	Name      string
	Ministry  string
	Fictional bool
	Lead      Person
	HR        Person // none in a fictional body: it recruits nobody
}

// people lists its accounts with their roles.
func (h Host) people() map[access.Role]Person {
	list := map[access.Role]Person{access.HostLead: h.Lead}
	if h.HR != (Person{}) {
		list[access.HostHR] = h.HR
	}
	return list
}

// programmeTeam is how many people lead the programme in the story.
const programmeTeam = 3

// challengeJurors is how many experts heard the challenges in 2022.
const challengeJurors = 21

// cast draws everybody. Nobody has the name of somebody else.
func (c Config) cast(e Edition) Cast {
	staff := newNamer(drawStaff)
	cast := Cast{
		Programme: staff.people(programmeTeam, "programme.example"), DPO: staff.people(1, "donnees.example")[0],
		Committee: staff.people(c.Committee, "comite.example"), Readers: staff.people(c.Readers, "lecture.example"),
	}
	for _, b := range e.Bodies() {
		cast.Hosts = append(cast.Hosts, Host{Name: b.Name, Ministry: b.Ministry, Lead: b.Account(), HR: b.Resources()})
	}
	for _, p := range proposals {
		cast.Hosts = append(cast.Hosts, Host{Name: p.body, Fictional: true, Lead: staff.person(p.domainName)})
	}
	cast.Jurors = staff.people(challengeJurors, "jury.example")
	cast.Candidates = c.candidates(e.Calendar, staff.given)
	return cast
}

func (n *namer) person(domainName string) Person {
	name := n.next()
	return Person{Name: name, Email: address(name, "", domainName), Language: "fr"}
}

func (n *namer) people(count int, domainName string) []Person {
	list := make([]Person, count)
	for i := range list {
		list[i] = n.person(domainName)
	}
	return list
}

// candidateAddress tells two people of one name apart by a number.
func candidateAddress(name string, i int) string {
	return address(name, fmt.Sprintf(".%d", 100+i), "candidat.example")
}
