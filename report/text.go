package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/coesummary/coesummary/finding"
)

// TextOptions are the choices of the text form.
type TextOptions struct {
	// Color marks severities with terminal colours; the words are the same.
	Color bool
}

// Text writes findings in their order for a person at a terminal: the place in
// a form that editors open, what is wrong, what to do, and the law or guide
// behind it.
func Text(w io.Writer, findings []finding.Finding, o TextOptions) error {
	var b strings.Builder
	for i, f := range findings {
		severity := pen{o.Color}.severity(f.Severity, f.Severity.String())
		fmt.Fprintf(&b, "%s%s %s: %s\n", place(f), severity, f.Code, f.Message)
		if f.Pointer != "" {
			fmt.Fprintf(&b, "    where: %s\n", f.Pointer)
		}
		if i+1 < len(findings) && f.Pointer == "" && findings[i+1].Code == f.Code && findings[i+1].Pointer == "" {
			continue // many counties missing: what to do is said once, after the last
		}
		fmt.Fprintf(&b, "    to do: %s\n", f.Help)
		if f.Authority != "" {
			fmt.Fprintf(&b, "    source: %s\n", f.Authority)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
