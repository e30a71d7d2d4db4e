package wordtest

import (
	"archive/zip"
	"bytes"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/internal/cli"
	"github.com/coesummary/coesummary/summary"
)

// filled is what the test writes into the empty form, by pointer. Everything
// else stays as it is.
var filled = map[string]string{
	"/superintendent/name":                                       "Alex Example",
	"/superintendent/title":                                      "County Superintendent of Schools",
	"/contact/name":                                              "Sam Sample",
	"/contact/email":                                             "sam@coe.example.org",
	"/board/name":                                                "Yolo County Board of Education",
	"/board/meetingDate":                                         "June 23, 2026",
	"/board/lcapAdoptionDate":                                    "6/23/2026",
	"/board/hearingDate":                                         "June 16, 2026",
	"/board/itemType":                                            "Consent",
	"/localContext":                                              "Our county has five districts.",
	"/goals/0/statement":                                         "Review each plan on time",
	"/goals/0/measures/0/metrics":                                "Plans reviewed by August",
	"/goals/0/measures/0/actions":                                "Read each plan with the district that wrote it",
	"/goals/0/expenditure/amount":                                "$120,000",
	"/goals/1/statement":                                         "Help each district that asks",
	"/goals/1/measures/0/metrics":                                "Districts that ask again",
	"/goals/1/measures/0/actions":                                "Assign a coach to each district",
	"/goals/1/expenditure/amount":                                "$80,500.50",
	"/goals/2/statement":                                         "Support every school",
	"/goals/2/measures/0/metrics":                                "Schools visited",
	"/goals/2/measures/0/actions":                                "Visit each school once a year",
	"/goals/2/expenditure/amount":                                "40000",
	"/goals/2/expenditure/fundingSources":                        "Title II; General fund",
	"/technicalAssistance/narrative":                             "The office meets each identified district every month.",
	"/technicalAssistance/actions/0/action":                      "Meet with district leaders",
	"/technicalAssistance/actions/0/fundingSources":              "System of Support apportionment",
	"/technicalAssistance/actions/1/action":                      "Review data together",
	"/technicalAssistance/actions/1/fundingSources":              "General fund; Title I",
	"/technicalAssistance/districtActions":                       "The districts review their own data every quarter.",
	"/technicalAssistance/districts/0/name":                      "Placeholder Valley Unified School District",
	"/technicalAssistance/districts/0/type":                      "School district",
	"/technicalAssistance/districts/0/cdsCode":                   "5799901",
	"/technicalAssistance/districts/0/pathways":                  "Differentiated assistance, EC 52071(c)",
	"/technicalAssistance/districts/0/studentGroups":             "Foster Youth; Homeless",
	"/technicalAssistance/districts/0/statePriorities":           "4; 5",
	"/technicalAssistance/districts/0/dashboardYear":             "2025",
	"/collaboration/narrative":                                   "The office works with its partners all year.",
	"/collaboration/activities/0/activity":                       "Attend meetings of the state's agencies",
	"/collaboration/activities/0/partners#ccee":                  "Yes",
	"/collaboration/activities/0/partners#cde":                   "yes",
	"/collaboration/activities/0/frequency":                      "Monthly",
	"/collaboration/activities/1/activity":                       "Share what works with other county offices",
	"/collaboration/activities/1/partners#countySuperintendents": "Yes",
	"/expenditures/fundingSources":                               "General fund; Title I; Title II; System of Support apportionment",
	"/glossary/0/acronym":                                        "EC",
	"/glossary/0/meaning":                                        "Education Code",
}

// TestFormFilledInLibreOffice has LibreOffice open and save the form, fills it in
// as it is then, and has LibreOffice open and save it once more.
func TestFormFilledInLibreOffice(t *testing.T) {
	needPrograms(t)
	set := templatesOf(t)
	s := &summary.Summary{
		SchemaVersion: "1.0", FiscalYear: summary.MustFiscalYear("2026-27"),
		County: summary.County{Name: "Yolo", Code: "57"}, Office: summary.Office{Name: "Yolo County Office of Education"},
	}
	form, err := set.Form(s)
	if err != nil {
		t.Fatal(err)
	}
	empty, saved, full, again := t.TempDir(), t.TempDir(), t.TempDir(), t.TempDir()
	save(t, filepath.Join(empty, "form.docx"), packetFile(t, set, s, "form"))
	resave(t, empty, saved, "docx")
	fill(t, form, filepath.Join(saved, "form.docx"), filepath.Join(full, "form.docx"))
	resave(t, full, again, "docx")

	got := readPacket(t, set, filepath.Join(again, "form.docx"))
	for _, f := range got.Findings {
		t.Errorf("found: %s %s", f.Code, f.Message)
	}
	if len(got.Changes) == 0 {
		t.Error("no change is named")
	}
	now, err := summary.Decode(got.JSON)
	if err != nil {
		t.Fatalf("%v\n%s", err, got.JSON)
	}
	if want := string(encoded(t, wantedOfForm(s))); want != string(encoded(t, now)) {
		t.Errorf("the form says\n%s\nwant\n%s", got.JSON, want)
	}
	path := filepath.Join(empty, "57-yolo.json")
	save(t, path, got.JSON)
	var said strings.Builder
	if status := cli.Run([]string{"validate", path}, strings.NewReader(""), &said, &said); status != cli.ExitClean {
		t.Errorf("it does not validate: exit status %d\n%s", status, said.String())
	}
}

// wantedOfForm is the summary that the filled form says.
func wantedOfForm(s *summary.Summary) *summary.Summary {
	day := func(d int) summary.Date { return summary.MakeDate(2026, 6, d) }
	goal := func(id string, area summary.Area, cents summary.Money, sources ...string) summary.Goal {
		at := "/goals/" + string(id[0]-1)
		return summary.Goal{
			ID: id, Area: area, Statement: filled[at+"/statement"],
			Measures: []summary.Measure{{
				Metrics: []summary.Metric{{Metric: filled[at+"/measures/0/metrics"]}},
				Actions: []summary.GoalAction{{Action: filled[at+"/measures/0/actions"]}},
			}},
			Expenditure: &summary.Expenditure{Amount: &cents, FundingSources: sources},
		}
	}
	dashboard := 2025
	out := *s
	out.Superintendent = &summary.Superintendent{Name: filled["/superintendent/name"], Title: filled["/superintendent/title"]}
	out.Contact = &summary.Contact{Name: filled["/contact/name"], Email: filled["/contact/email"]}
	out.Board = &summary.Board{Name: filled["/board/name"], MeetingDate: day(23), LCAPAdoptionDate: day(23), HearingDate: day(16), ItemType: summary.Consent}
	out.LocalContext = filled["/localContext"]
	out.Collaboration = &summary.Collaboration{
		Narrative: filled["/collaboration/narrative"],
		Activities: []summary.Activity{
			{Activity: filled["/collaboration/activities/0/activity"], Partners: []summary.Partner{summary.CCEE, summary.CDE}, Frequency: "Monthly"},
			{Activity: filled["/collaboration/activities/1/activity"], Partners: []summary.Partner{summary.CountySuperintendents}},
		},
	}
	out.TechnicalAssistance = &summary.TechnicalAssistance{
		Narrative: filled["/technicalAssistance/narrative"],
		Actions: []summary.AssistanceAction{
			{Action: filled["/technicalAssistance/actions/0/action"], FundingSources: []string{"System of Support apportionment"}},
			{Action: filled["/technicalAssistance/actions/1/action"], FundingSources: []string{"General fund", "Title I"}},
		},
		DistrictActions: filled["/technicalAssistance/districtActions"],
		Districts: []summary.District{{
			Name: filled["/technicalAssistance/districts/0/name"], CDSCode: "5799901", Type: summary.SchoolDistrict, DashboardYear: &dashboard,
			Pathways: []summary.Pathway{summary.DistrictDA}, StudentGroups: []summary.StudentGroup{"Foster Youth", "Homeless"}, StatePriorities: []int{4, 5},
		}},
	}
	out.Goals = []summary.Goal{
		goal("1", summary.LCAPReview, 120_000_00),
		goal("2", summary.TechnicalGoal, 80_500_50),
		goal("3", summary.OtherSupport, 40_000_00, "Title II", "General fund"),
	}
	out.Expenditures = &summary.Expenditures{FundingSources: []string{"General fund", "Title I", "Title II", "System of Support apportionment"}}
	out.Glossary = []summary.GlossaryEntry{{Acronym: "EC", Meaning: "Education Code"}}
	return &out
}

// fill goes through the fields of the form in their order, in a file that
// LibreOffice saved, and puts something else in the place of their words, as
// LibreOffice has it in the file when a person did so.
func fill(t *testing.T, form *document.Document, from, to string) {
	t.Helper()
	edited := editPart(t, from, "word/document.xml", func(text string) string {
		var out strings.Builder
		done := 0
		for _, f := range fieldsOf(form.Blocks) {
			key := f.Pointer
			if f.Kind == document.Included {
				key += "#" + f.Value
			}
			prompt := ">" + escaped(f.Placeholder) + "</w:t>"
			before, after, ok := strings.Cut(text, prompt)
			if !ok {
				continue // the form has a value there
			}
			text = after
			words, toFill := filled[key]
			if !toFill {
				out.WriteString(before + prompt)
				continue
			}
			done++
			out.WriteString(before + ">" + escaped(words) + "</w:t>")
		}
		if done != len(filled) {
			t.Fatalf("LibreOffice kept %d of the %d fields that are to be filled in", done, len(filled))
		}
		return out.String() + text
	})
	save(t, to, edited)
}

// editPart changes one part of a Word file.
func editPart(t *testing.T, path, part string, edit func(string) string) []byte {
	t.Helper()
	from, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	var b bytes.Buffer
	to := zip.NewWriter(&b)
	for _, f := range from.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == part {
			data = []byte(edit(string(data)))
		}
		w, err := to.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// escaped writes text as LibreOffice writes it in XML.
func escaped(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&apos;").Replace(text)
}

// fieldsOf are the fields of a document in their order.
func fieldsOf(blocks []document.Block) []document.Field {
	var out []document.Field
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			out = append(out, fieldsIn(b.Text)...)
		case *document.Paragraph:
			out = append(out, fieldsIn(b.Text)...)
		case *document.List:
			for _, item := range b.Items {
				out = append(out, fieldsOf(item.Blocks)...)
			}
		case *document.Table:
			for _, row := range b.Rows {
				for _, cell := range row {
					out = append(out, fieldsOf(cell.Blocks)...)
				}
			}
		case *document.FieldBlock:
			out = append(out, b.Field)
		}
	}
	return out
}

func fieldsIn(text []document.Inline) []document.Field {
	var out []document.Field
	for _, in := range text {
		switch in := in.(type) {
		case *document.FieldText:
			out = append(out, in.Field)
		case *document.Strong:
			out = append(out, fieldsIn(in.Text)...)
		case *document.Emphasis:
			out = append(out, fieldsIn(in.Text)...)
		case *document.Link:
			out = append(out, fieldsIn(in.Text)...)
		}
	}
	return out
}
