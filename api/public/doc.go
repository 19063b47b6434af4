// Package public writes the parts of the public pages that change with the time: the
// calls with their dates and the challenges, as HTML, for browsers without JavaScript,
// search engines and scripts. It sees what a visitor may see and nothing else. The
// screens say the same from the API where JavaScript runs.
package public
