package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"
)

// loaded are the files that a page loads by itself.
var loaded = regexp.MustCompile(`(?:<script src|<link rel="(?:stylesheet|icon)" href|<iframe[^>]* src)="([^"]*)"`)

// weighing prints how much each page weighs with all that a first visit loads.
// The server sends bytes as they are, because to compress them for a browser on
// the same machine takes longer than to send them; the goal is for bytes that
// were compressed, which is how pages are compared.
func weighing(out io.Writer, v *visitor, _ *server) error {
	fmt.Fprintf(out, "  %-24s %8s %8s %8s\n", "weight (KB, first visit)", "page", "all", "gzip")
	heaviest := 0.0
	for _, path := range v.pages() {
		if strings.HasSuffix(path, ".docx") {
			continue // not a page: people save it
		}
		text, err := v.open(path)
		if err != nil {
			return err
		}
		all, packed := len(text), compressed(text)
		for _, m := range loaded.FindAllSubmatch(text, -1) {
			data, err := v.open(v.below(string(m[1])))
			if err != nil {
				return err
			}
			all += len(data)
			packed += compressed(data)
		}
		heaviest = max(heaviest, kilobytes(packed))
		fmt.Fprintf(out, "    %-22s %8.1f %8.1f %8.1f\n", shown(path, v), kilobytes(len(text)), kilobytes(all), kilobytes(packed))
	}
	fmt.Fprintf(out, "  the heaviest            %8.1f KB compressed   goal: below %.0f, %s\n", heaviest, goalWeight, verdict(heaviest < goalWeight))
	return nil
}

// below is what an address in a page adds to the site's.
func (v *visitor) below(address string) string {
	_, rest, _ := strings.Cut(strings.TrimPrefix(html.UnescapeString(address), "/"), "/")
	return rest
}

func compressed(data []byte) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(data) //nolint:errcheck // a buffer takes everything
	w.Close()     //nolint:errcheck // as above
	return b.Len()
}

func kilobytes(n int) float64 { return float64(n) / 1000 }
