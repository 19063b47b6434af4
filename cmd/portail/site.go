package main

import (
	"net/http"

	"github.com/etalab/portail-eig/api/site"
	"github.com/etalab/portail-eig/frontend"
)

// screens serves the built front end with this installation's brand and contact.
func screens(s settings) (http.Handler, error) {
	return site.New(frontend.Dist(), site.Options{
		Demo: s.demonstration(), Brand: s.Brand, Contact: s.Contact, Host: s.Host,
	})
}
