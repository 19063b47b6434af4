package site

import (
	"net/http"
	"strings"
)

// The only inline style that the portal has: react-dsfr's, one for each theme. A test computes these
// again from its source.
const (
	lightStyleHash = "'sha256-HzhUjVBe6Oi2wcxUM7bmy2Rp9VdLMHYDdYr9MalNmOY='"
	darkStyleHash  = "'sha256-xVQ4mcypV0CvOtZpQgVcKpcoNvdUkR9BrwZBrtBbU+w='"
)

// contentSecurityPolicy allows what the portal serves itself and nothing else: no inline script, no
// inline style but the two above, no other origin, no frame.
var contentSecurityPolicy = strings.Join([]string{
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self' " + lightStyleHash + " " + darkStyleHash,
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"manifest-src 'self'",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types react-dsfr",
}, "; ")

// permissionsPolicy turns off the devices that the portal never uses.
const permissionsPolicy = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), " +
	"magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(self), usb=()"

// setCommonHeaders sets what every answer of the site carries.
func setCommonHeaders(header http.Header, demo bool) {
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
	header.Set("Referrer-Policy", "same-origin")
	if demo {
		header.Set("X-Robots-Tag", "noindex, nofollow")
	}
}

// setPageHeaders sets what a page carries besides.
func setPageHeaders(header http.Header) {
	header.Set("Content-Security-Policy", contentSecurityPolicy)
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	header.Set("Permissions-Policy", permissionsPolicy)
	header.Set("X-Frame-Options", "DENY")
}
