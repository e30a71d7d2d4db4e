package intake_test

import (
	"fmt"

	"github.com/coesummary/coesummary/intake"
)

// Validate the bytes of a summary: each finding says where it is, what is wrong
// and, in its Help, what to do.
func Example() {
	data := []byte(`{"county": {"name": "Glenn", "code": "12"}, "fiscalYear": "2026-28"}`)
	for _, f := range intake.Read("glenn.json", data).Findings {
		if f.Line == 1 && f.Column > 1 {
			fmt.Printf("%s:%d:%d: %s %s: %s\n", f.File, f.Line, f.Column, f.Severity, f.Code, f.Message)
		}
	}
	// Output:
	// glenn.json:1:38: fatal CNTY0002: 12 is the code of Humboldt; the code of Glenn is 11.
	// glenn.json:1:59: fatal SCHM0005: 2026-28 is not a fiscal year: its two years must follow each other, as in 2026-27.
}
