package verify_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/verify"
)

// swap replaces one text by another in a file.
func swap(from, to string) func(string) string {
	return func(s string) string { return strings.Replace(s, from, to, 1) }
}

// without takes the paragraph that holds some words out of a Word file.
func without(words string) func(string) string {
	return func(s string) string { return strings.Replace(s, paragraphOf(s, words), "", 1) }
}

// inParagraph makes a change in the paragraph that holds some words.
func inParagraph(words string, change func(string) string) func(string) string {
	return func(s string) string {
		p := paragraphOf(s, words)
		return strings.Replace(s, p, change(p), 1)
	}
}

// moved puts the paragraph that holds some words behind another one.
func moved(words, behind string) func(string) string {
	return func(s string) string {
		p := paragraphOf(s, words)
		s = strings.Replace(s, p, "", 1)
		after := paragraphOf(s, behind)
		return strings.Replace(s, after, after+p, 1)
	}
}

// row returns the row of a table that holds some words.
func row(s, words string) string {
	at := strings.Index(s, words)
	from := strings.LastIndex(s[:at], "<w:tr>")
	return s[from : at+strings.Index(s[at:], "</w:tr>")+len("</w:tr>")]
}

const (
	realMark = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>`
	noMark   = `<w:numPr><w:numId w:val="0"/></w:numPr>`
)

func TestWordEdits(t *testing.T) {
	base := small(t)
	tests := []struct {
		name   string
		change func(string) string
		county county.Code
		status verify.Status
		// kinds are the kinds that are found, with an I for each place where
		// there are several.
		kinds string
		// submission and document are the words of the first kind that differ.
		submission, document string
	}{
		{"a word changed", swap("steady growth", "quick growth"), "04", verify.Different, "words", "“steady", "“quick"},
		{"a word deleted", swap("It listens to families", "It listens families"), "04", verify.Different, "words", "to", ""},
		{"a word added", swap("It listens to", "It always listens to"), "04", verify.Different, "words", "", "always"},
		{"two words changed", func(s string) string {
			return strings.Replace(strings.Replace(s, "steady", "quick", 1), "principals", "teachers", 1)
		}, "04", verify.Different, "words II", "“steady", "“quick"},
		{"a letter's case", swap("It listens", "it listens"), "04", verify.Different, "words", "1. It", "1. it"},
		{"a digit changed", swap("1,250", "1,260"), "04", verify.Different, "numbers", "1,250", "1,260"},
		{"a number's mark changed", swap("1,250", "1.250"), "04", verify.Different, "numbers", "1,250", "1.250"},
		{"a number deleted", swap("1,250 hours", "hours"), "04", verify.Different, "numbers", "1,250", ""},
		{"a full stop lost", swap("within ten days.", "within ten days"), "04", verify.Different, "words", "days.", "days"},
		{"a quote straightened", swap("“steady", "&quot;steady"), "04", verify.Different, "quotes", "“steady", "\"steady"},
		{"an apostrophe curled", swap("doesn't", "doesn’t"), "04", verify.Different, "quotes", "doesn't", "doesn’t"},
		{"a dash shortened", swap("growth” –", "growth” -"), "04", verify.Different, "dashes", "–", "-"},
		{"a dash typed as two hyphens", swap("growth” –", "growth” --"), "04", verify.Different, "dashes", "–", "--"},
		{"a hyphen lengthened", swap("well-known", "well–known"), "04", verify.Different, "dashes", "well-known", "well–known"},
		{"three dots as one", swap("region...", "region…"), "04", verify.Different, "ellipses", "region...", "region…"},
		{"a no-break hyphen", swap("well-known", "well\u2011known"), "04", verify.Same, "unseen", "well-known", "well\u2011known"},
		{"words joined", swap("calls “", "calls“"), "04", verify.Different, "joined", "calls “steady", "calls“steady"},
		{"a double space folded", swap("collects  att", "collects att"), "04", verify.Same, "spaces", "collects  attendance", "collects attendance"},
		{"a no-break space", swap("on what", "on\u00a0what"), "04", verify.Same, "spaces", "on what", "on\u00a0what"},
		{"a soft hyphen", swap("attendance", "atten\u00addance"), "04", verify.Same, "unseen", "attendance", "atten\u00addance"},
		{"a soft hyphen of Word's", swap("attendance", "atten</w:t><w:softHyphen/><w:t>dance"), "04", verify.Same, "unseen", "attendance", "atten\u00addance"},
		{"bold lost", swap("<w:rPr><w:b/><w:bCs/></w:rPr>", ""), "04", verify.Same, "emphasis", "eleven", "eleven"},
		{"italics added", inParagraph("Every district that", swap("<w:r>", "<w:r><w:rPr><w:i/></w:rPr>")), "04", verify.Same, "emphasis", "Every", "Every"},
		{"a link lost", func(s string) string {
			from := strings.Index(s, "<w:hyperlink r:id")
			to := from + strings.Index(s[from:], ">") + 1
			return s[:from] + strings.Replace(s[to:], "</w:hyperlink>", "", 1)
		}, "04", verify.Same, "linksLost", "the", "the"},
		{"a paragraph deleted", without("Staff also"), "04", verify.Different, "paragraphs", "Staff also:", ""},
		{"a paragraph added", inParagraph("Staff also", func(p string) string { return p + "<w:p><w:r><w:t>They write reports.</w:t></w:r></w:p>" }), "04", verify.Different, "paragraphs", "", "They write reports."},
		{"a heading of the county's own deleted", without(">Data<"), "04", verify.Different, "paragraphs", "Data", ""},
		{"a heading of the county's own that is none", inParagraph(">Data<", swap("<w:pStyle w:val=\"Heading3\"/>", "")), "04", verify.Same, "headings", "", ""},
		{"a paragraph repeated", inParagraph("identified gets", func(p string) string { return p + p }), "04", verify.Different, "repeated", "", butteB},
		{"a paragraph split", swap(" a plan of", "</w:t></w:r></w:p><w:p><w:r><w:t>a plan of"), "04", verify.Different, "lines", "", ""},
		{"a line break made a paragraph", swap("<w:br/>", "</w:r></w:p><w:p><w:r>"), "04", verify.Same, "breaks", "", ""},
		{"a paragraph moved within the county", moved("call their principals", "of an address"), "04", verify.Different, "moved", "• call their principals.", "• call their principals."},
		{"a row deleted", func(s string) string { return strings.Replace(s, row(s, "Share tools"), "", 1) }, "04", verify.Different, "rows", "Share tools with neighbors\nCounty Superintendents\nNone stated", ""},
		{"two rows deleted", func(s string) string {
			return strings.Replace(strings.Replace(s, row(s, "Share tools"), "", 1), row(s, "Report on"), "", 1)
		}, "04", verify.Different, "rows II", "Share tools with neighbors\nCounty Superintendents\nNone stated\nReport on the results\nCDE\nEach June", ""},
		{"a cell changed", swap("Each June", "Each May"), "04", verify.Different, "words", "June", "May"},
		{"a bullet made a hyphen", inParagraph("call their", func(p string) string {
			return `<w:p><w:r><w:t xml:space="preserve">- call their principals.</w:t></w:r></w:p>`
		}), "04", verify.Different, "bullets", "•", "-"},
		{"a bullet typed by hand", inParagraph("call their", func(p string) string {
			return `<w:p><w:r><w:t>•</w:t><w:tab/><w:t>call their principals.</w:t></w:r></w:p>`
		}), "04", verify.Same, "typed", "•", "•"},
		{"a bullet lost", inParagraph("call their", func(p string) string {
			return `<w:p><w:r><w:t>call their principals.</w:t></w:r></w:p>`
		}), "04", verify.Different, "marks", "•", ""},
		{"an item out of its list", inParagraph("It answers", swap(realMark, noMark)), "04", verify.Different, "marks", "3.", ""},
		{"a list renumbered", inParagraph("It listens", swap(realMark, noMark)), "04", verify.Different, "numbering II, marks", "2.", "1."},
		{"a number that became a letter", inParagraph("It answers", func(p string) string {
			return `<w:p><w:r><w:t>c)</w:t><w:tab/><w:t>It answers within ten days.</w:t></w:r></w:p>`
		}), "04", verify.Different, "numbering", "3.", "c)"},
		{"an item nested less", inParagraph("in the hills", swap(`w:ilvl w:val="1"`, `w:ilvl w:val="0"`)), "04", verify.Different, "nesting", "• in the hills,", "• in the hills,"},
		{"the heading of part (B) lost", without("(B) Technical"), "04", verify.Different, "parts, labels", "", ""},
		{"the heading of part (B) worded otherwise", swap("(B) Technical Assistance to Districts", "(B) Assistance"), "04", verify.Same, "labels", "(B) Technical Assistance to Districts: Butte County", "(B) Assistance: Butte County"},
		{"text under another heading", moved(">What Districts Do on Their Own<", "in each quarter"), "11", verify.Different, "parts", "", ""},
		{"a paragraph in the next county", moved("made from data", "in each quarter"), "06", verify.Missing, "elsewhere", coluB, ""},
		{"a paragraph of the county before", moved("made from data", "in each quarter"), "11", verify.Different, "elsewhere", "", coluB},
		{"half of a text in another county", moved("Kern asks", "made from data"), "15", verify.Different, "elsewhere", kernLong, ""},
		{"a county without its text", without("made from data"), "06", verify.Missing, "", "", ""},
		{"a county without its heading", without(">Glenn</w:t></w:r><w:r><w:t xml:space=\"preserve\"> County</w:t></w:r><w:bookmarkEnd"), "11", verify.Missing, "elsewhere III", glennA, ""},
		{"a county twice", func(s string) string {
			heading := paragraphOf(s, ">Colusa</w:t></w:r><w:r><w:t xml:space=\"preserve\"> County</w:t></w:r><w:bookmarkEnd")
			body := paragraphOf(s, "made from data")
			return strings.Replace(s, body, body+heading+body, 1)
		}, "06", verify.Different, "repeated", "", coluB},
		{"text of a county that sent none", inParagraph("from Alameda County", func(p string) string {
			return p + "<w:p><w:r><w:t>Alameda works with all of its districts.</w:t></w:r></w:p>"
		}), "01", verify.Extra, "paragraphs", "", "Alameda works with all of its districts."},
		{"text of an exempt county", inParagraph("from Alameda County", func(p string) string {
			return p + `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Alpine County</w:t></w:r></w:p><w:p><w:r><w:t>Alpine has one district.</w:t></w:r></w:p>`
		}), "02", verify.Extra, "paragraphs", "", "Alpine has one district."},
		{"the line for a county that sent none, in other words", swap("No summary was received from Alameda County for 2026–27.", "Alameda County has not submitted anything."), "01", verify.NotReceived, "labels", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := base.againstWord(t, edit(t, base.docx, tt.change))
			c := of(t, r, tt.county)
			if c.Status != tt.status || kindsOf(c) != tt.kinds {
				t.Fatalf("%s with %q, want %s with %q\n%s", c.Status, kindsOf(c), tt.status, tt.kinds, text(t, r))
			}
			if tt.submission+tt.document != "" {
				d := c.Differences[0]
				if d.Submission.Text != tt.submission || d.Document.Text != tt.document {
					t.Errorf("submitted %q, in the document %q", d.Submission.Text, d.Document.Text)
				}
			}
			if wrong := tt.status == verify.Different || tt.status == verify.Missing || tt.status == verify.Extra; r.Same == wrong {
				t.Errorf("the report says same: %v", r.Same)
			}
		})
	}
}
