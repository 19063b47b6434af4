package main

import (
	"net/http"

	"github.com/etalab/portail-eig/api/public"
	"github.com/etalab/portail-eig/api/site"
	"github.com/etalab/portail-eig/frontend"
)

// screens serves the built front end with this installation's brand and contact, and
// what the portal knows at the moment of each request.
func screens(p *portal) (http.Handler, error) {
	s := p.settings
	return site.New(frontend.Dist(), site.Options{
		Demo: s.demonstration(), Brand: s.Brand, Contact: s.Contact, Host: s.Host,
		Live: public.Pages{Log: p.log, Services: func() public.Services {
			on := p.Services()
			return public.Services{Calls: on.Calls, Promotions: on.Promotions, Challenges: on.Challenges, Answers: on.Answers}
		}},
	})
}
