package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// writeSARIF writes the Static Analysis Results Interchange Format 2.1.0 of
// OASIS. Section numbers in this file and in sariflog.go are that standard's.
func writeSARIF(b *bytes.Buffer, r Run, _ Options) error {
	s := sarifMaker{
		ruleAt:     map[string]int{},
		artifactAt: map[string]int{},
		suppresses: finding.Waived(r.All()) > 0,
		run: sarifRun{
			Tool:             sarifTool{sarifDriver{Name: toolName, Version: r.Version, Rules: []sarifRule{}}},
			Invocations:      []sarifInvocation{invocation(r)},
			Artifacts:        []sarifArtifact{},
			Results:          []sarifResult{},
			ColumnKind:       "unicodeCodePoints",
			NewlineSequences: []string{"\r\n", "\n", "\r"}, // as package intake counts lines
		},
	}
	for _, f := range r.Files {
		s.artifact(f)
	}
	for _, f := range r.groups() {
		s.results(f)
	}
	return encode(b, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{s.run},
	})
}

// invocation says how the check ended. It tells nothing of the clock and of
// the machine, so that the same check gives the same bytes.
func invocation(r Run) sarifInvocation {
	if r.Fails() {
		return sarifInvocation{ExecutionSuccessful: true, ExitCode: 1, ExitCodeDescription: "findings fail the check"}
	}
	return sarifInvocation{ExecutionSuccessful: true, ExitCodeDescription: "no finding fails the check"}
}

// sarifMaker gathers a run, each rule and each file once.
type sarifMaker struct {
	run                sarifRun
	ruleAt, artifactAt map[string]int
	// suppresses is true where a waiver accepts a finding of the run.
	suppresses bool
}

// artifact enters a file that was checked and returns where.
func (s *sarifMaker) artifact(f File) int {
	if i, there := s.artifactAt[f.Name]; there {
		return i
	}
	a := sarifArtifact{
		Location: location(f.Name),
		Roles:    []string{"analysisTarget"},
		MimeType: "application/json",
		Length:   len(f.Source),
	}
	if f.SHA256 != "" {
		a.Hashes = map[string]string{"sha-256": f.SHA256}
	}
	i := len(s.run.Artifacts)
	s.artifactAt[f.Name] = i
	s.run.Artifacts = append(s.run.Artifacts, a)
	return i
}

// location names a file. Standard input has no address. What is of all files
// together is in the folder in which the check ran, because servers refuse
// the whole report where one result is nowhere.
func location(name string) sarifArtifactLocation {
	switch name {
	case "-":
		return sarifArtifactLocation{Description: &sarifMessage{Text: "standard input"}}
	case "":
		return sarifArtifactLocation{URI: ".", Description: &sarifMessage{Text: "all files together"}}
	}
	return sarifArtifactLocation{URI: uri(name)}
}

// results enters what was found in a file.
func (s *sarifMaker) results(f File) {
	seen := map[string]int{}
	places := newLines(f)
	for i, item := range f.Findings {
		at := s.rule(item)
		result := sarifResult{
			RuleID:    item.Code,
			RuleIndex: at,
			Level:     level(item.Severity),
			Message:   sarifMessage{Text: sarifText(item.Message)},
		}
		if item.Help != s.run.Tool.Driver.Rules[at].plainHelp {
			result.Message.Text += " " + sarifText(item.Help)
		}
		result.Locations = []sarifLocation{s.place(f, item, places.snippet(i))}
		if s.suppresses {
			result.Suppressions = suppressions(item)
		}
		if item.Quote != "" {
			result.Properties = &sarifProperties{Quote: item.Quote}
		}
		print := fingerprint(item)
		seen[print]++
		result.PartialFingerprints = map[string]string{fingerprintName: fmt.Sprintf("%s:%d", print, seen[print])}
		s.run.Results = append(s.run.Results, result)
	}
}

// suppressions says which waiver accepts a finding, an empty list where none
// does.
func suppressions(item finding.Finding) *[]sarifSuppression {
	list := []sarifSuppression{}
	if w := item.Waiver; w != nil {
		list = append(list, sarifSuppression{
			Kind:          "external",
			Status:        "accepted",
			Justification: acceptance(item),
			Location: sarifLocation{PhysicalLocation: sarifPhysical{
				ArtifactLocation: location(w.File),
				Region:           &sarifRegion{StartLine: w.Line},
			}},
		})
	}
	return &list
}

// place says where a finding stands: in the file, and in the summary.
func (s *sarifMaker) place(f File, item finding.Finding, snippet string) sarifLocation {
	where := sarifLocation{PhysicalLocation: sarifPhysical{ArtifactLocation: location(f.Name)}}
	if i, checked := s.artifactAt[f.Name]; checked {
		where.PhysicalLocation.ArtifactLocation.Index = &i
	}
	if item.Line > 0 {
		where.PhysicalLocation.Region = &sarifRegion{StartLine: item.Line, StartColumn: item.Column, EndColumn: item.EndColumn}
		if snippet != "" {
			where.PhysicalLocation.Region.Snippet = &sarifContent{snippet}
		}
	}
	if item.Pointer != "" {
		// 3.33.5: in a JSON file the full name of a place is its JSON Pointer.
		where.LogicalLocations = []sarifLogical{{FullyQualifiedName: item.Pointer}}
	}
	return where
}

// rule enters the rule of a finding and returns where.
func (s *sarifMaker) rule(item finding.Finding) int {
	if i, there := s.ruleAt[item.Code]; there {
		return i
	}
	r, known := rule.ByCode(item.Code)
	if !known {
		r = rule.Rule{Code: item.Code, Severity: item.Severity, Help: item.Help, Authority: item.Authority}
	}
	i := len(s.run.Tool.Driver.Rules)
	s.ruleAt[item.Code] = i
	s.run.Tool.Driver.Rules = append(s.run.Tool.Driver.Rules, sarifRuleOf(r))
	return i
}

// sarifRuleOf describes a rule. It has no helpUri, because there is no page on
// the web that would always be there.
func sarifRuleOf(r rule.Rule) sarifRule {
	out := sarifRule{
		ID:                   r.Code,
		Name:                 pascal(r.Title),
		DefaultConfiguration: sarifConfiguration{Level: level(r.Severity), Enabled: !r.Optional},
		plainHelp:            r.Help,
	}
	if r.Title != "" {
		out.ShortDescription = &sarifMessage{Text: sarifText(r.Title)}
	}
	if about := strings.TrimSpace(r.Title + " " + r.Why); about != "" {
		out.FullDescription = &sarifMessage{Text: sarifText(about)}
	}
	help := []string{r.Help}
	markdown := []string{"**What to do:** " + sarifText(r.Help)}
	if r.Why != "" {
		help, markdown = append(help, r.Why), append(markdown, "**Why:** "+sarifText(r.Why))
	}
	if r.Authority != "" {
		help, markdown = append(help, "Source: "+r.Authority), append(markdown, "**Source:** "+sarifText(r.Authority))
	}
	if example := r.Example; example.Fails != "" && example.Passes != "" {
		markdown = append(markdown, "Fails:\n\n"+fenced(rule.Visible(example.Fails)), "Passes:\n\n"+fenced(rule.Visible(example.Passes)))
	}
	out.Help = sarifMessage{
		Text:     sarifText(strings.Join(help, "\n")),
		Markdown: strings.Join(markdown, "\n\n"),
	}
	return out
}

// fenced shows a text as it is, in a fence that is longer than any in it.
func fenced(text string) string {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence + "text\n" + strings.TrimSuffix(text, "\n") + "\n" + fence
}

func level(s finding.Severity) string {
	if s == finding.Fatal {
		return "error"
	}
	return "warning"
}

// pascal makes a name such as FileIsStoredAsUtf8 of a sentence, as the
// standard's own checker wants names.
func pascal(title string) string {
	var b strings.Builder
	for i, word := range strings.FieldsFunc(title, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		switch {
		case word == "a", word == "an", word == "the", i == 0 && (word == "A" || word == "The"):
		default:
			b.WriteString(strings.ToUpper(word[:1]) + strings.ToLower(word[1:]))
		}
	}
	return b.String()
}

// sarifText is a text as the standard wants it in messages: braces are
// doubled (3.11.5), and what looks like a link is none (3.11.6).
func sarifText(text string) string {
	return strings.NewReplacer("{", "{{", "}", "}}", "](", `\](`).Replace(text)
}

// fingerprintName is the name of our fingerprints, with their version.
const fingerprintName = "coesummaryFinding/v1"

var index = regexp.MustCompile(`/[0-9]+(/|$)`)

// fingerprint tells the same finding again in a later version of the file:
// the rule, the field and the words, and neither line nor column nor the place
// in a list. Like ones are told apart by a number after it.
func fingerprint(f finding.Finding) string {
	words := f.Quote
	if words == "" {
		words = f.Message
	}
	field := f.Pointer
	for index.MatchString(field) {
		field = index.ReplaceAllString(field, "/*$1")
	}
	sum := sha256.Sum256([]byte(f.Code + "\x00" + field + "\x00" + words))
	return hex.EncodeToString(sum[:16])
}
