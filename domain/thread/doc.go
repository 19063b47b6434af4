// Package thread holds what somebody and the programme team say to each other about
// one thing: a candidate about their dossier, or a host about its challenge. It knows messages, who is
// awaited, what the team asks in addition to a submitted dossier and by when. The
// rules of a thread do not know what it is about; only its service does. It may
// import the call and dossier packages.
package thread
