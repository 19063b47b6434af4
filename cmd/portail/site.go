package main

import "net/http"

// site serves the screens.
func site(settings) http.Handler { return nil }
