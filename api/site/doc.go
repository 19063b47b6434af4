// Package site serves the portal's screens: the files that the front end's build left in
// frontend/dist. It knows addresses, languages, caches, encodings and security headers; it knows
// nothing of the API, of accounts or of the database, and must not.
//
// The build writes every public page as HTML, a shell for all other pages, and site.json, the list of
// the portal's addresses. What differs from one installation to another (brand, contact, host) is
// written into the pages once, when the server starts; what changes with the time
// (Live) at each request.
package site
