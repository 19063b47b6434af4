// Command server serves the built screens on loopback for the browser tests of the pages that need no
// account, once as a service and once as a demonstration: no database, and of the API only who the visitor is and where
// the demonstration stands.
package main

import (
	"flag"
	"log"
	"net/http"
	"strings"
	"time"

	"github.com/etalab/portail-eig/api/site"
	"github.com/etalab/portail-eig/frontend"
)

const (
	visitor = `{"signed_in":false,"capabilities":[],"grants":[],"now":"2022-03-30T10:00:00+02:00"}`

	demonstration = `{"now":"2022-03-30T10:00:00+02:00",
"notice":{"fr":"Démonstration : personnes et décisions fictives.","en":"Demonstration: fictional people and decisions."},
"milestones":[
 {"id":"opening","label":{"fr":"Ouverture de l’appel","en":"The call opens"},"at":"2022-03-07T00:00:00+01:00","reached":true,"current":false,"discards":{"fr":"Les candidatures déposées depuis seront perdues.","en":"Applications submitted since will be lost."}},
 {"id":"mid-call","label":{"fr":"L’appel est ouvert","en":"The call is open"},"at":"2022-03-30T10:00:00+02:00","reached":true,"current":true},
 {"id":"wishes","label":{"fr":"Les défis sont dévoilés","en":"Challenges are revealed"},"at":"2022-05-09T00:00:00+02:00","reached":false,"current":false}],
"personas":[
 {"id":"candidate","label":{"fr":"Candidate","en":"Candidate"},"name":"Camille Exemple","role":"candidate"},
 {"id":"programme","label":{"fr":"Équipe du programme","en":"Programme team"},"name":"Dominique Exemple","role":"programme"}],
"skipped":[]}`

	none = `{"items":[],"total":0}`

	notFound = `{"type":"about:blank","title":"Introuvable","status":404,"detail":"Introuvable.","code":"not_found","request_id":"e2e"}`
)

func main() {
	service := flag.String("service", "127.0.0.1:4173", "where to listen as a service")
	demonstration := flag.String("demo", "127.0.0.1:4174", "where to listen as a demonstration")
	flag.Parse()

	go serve(*demonstration, true)
	serve(*service, false)
}

func serve(address string, demo bool) {
	screens, err := site.New(frontend.Dist(), site.Options{
		Demo:    demo,
		Contact: "equipe@portail.example",
		Host:    "Hébergeur d’essai, 1 rue de l’Exemple, 75000 Paris",
	})
	if err != nil {
		log.Fatal(err)
	}
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/api/") {
			answerAPI(w, r, demo)
			return
		}
		screens.ServeHTTP(w, r)
	})
	server := &http.Server{Addr: address, Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// answerAPI gives the answers that public pages ask for, on a portal where nothing is published.
func answerAPI(w http.ResponseWriter, r *http.Request, demo bool) {
	body, status, contentType := notFound, http.StatusNotFound, "application/problem+json"
	switch {
	case r.URL.Path == "/api/v1/me":
		body, status, contentType = visitor, http.StatusOK, "application/json"
	case r.URL.Path == "/api/v1/calls", r.URL.Path == "/api/v1/challenges":
		body, status, contentType = none, http.StatusOK, "application/json"
	case r.URL.Path == "/api/v1/demo" && demo:
		body, status, contentType = demonstration, http.StatusOK, "application/json"
	}
	w.Header().Set("Content-Type", contentType)
	w.WriteHeader(status)
	_, _ = w.Write([]byte(body))
}
