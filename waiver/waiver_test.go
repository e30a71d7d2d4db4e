package waiver_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/waiver"
)

const head = "county,code,where,reason,who,date\n"

// said is what is wrong with a file: "line:column CODE message".
func said(list []finding.Finding) string {
	var out []string
	for _, f := range list {
		out = append(out, fmt.Sprintf("%d:%d %s %s", f.Line, f.Column, f.Code, f.Message))
	}
	return strings.Join(out, "\n")
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, file string
		waivers    int
		want       string // the beginning of each finding, a line each
	}{
		{"headings alone", head, 0, ""},
		{"one", head + "Modoc,COST0001,/expenditures/0,The office lends its own staff.,Alex Example,2026-07-31\n", 1, ""},
		{"anywhere", head + "Modoc,COST0001,,Lent staff.,Alex Example,2026-07-31\n", 1, ""},
		{"as Excel saves it", "\ufeffCounty,Code,Where,Reason,Who,Date\r\n5,cost0001,,\"Lent staff, for free\",Alex Example,7/31/2026,,\r\n,,,,,\r\n", 1, ""},
		{"columns in another order", "date,who,reason,where,code,county\n2026-07-31,Alex Example,Lent staff.,,COST0001,Modoc County\n", 1, ""},
		{"no last line break", head + "Modoc,COST0001,,Lent staff.,Alex Example,2026-07-31", 1, ""},
		{"a reason of two lines", head + "Modoc,COST0001,,\"Lent\nstaff\",Alex Example,2026-07-31\nModoc,COST0002,,x y,Alex Example,2026-07-31\n", 1, "4:7 WAIV0003 There is no rule"},

		{"empty", "", 0, "1:1 WAIV0001 The file is empty"},
		{"workbook", "PK\x03\x04rest", 0, "1:1 WAIV0001 This is a workbook"},
		{"UTF-16", "\xff\xfec\x00o\x00", 0, "1:1 WAIV0001 This is not text in UTF-8; it was probably saved as \"Unicode Text\""},
		{"Windows-1252", head + "Modoc,COST0001,,Jos\xe9 said so,Alex Example,2026-07-31\n", 0, "1:1 WAIV0001 This is not text in UTF-8"},
		{"semicolons", "county;code;where;reason;who;date\n", 0, "1:1 WAIV0001 The cells are not separated by commas"},
		{"the name in JSON", "county,code,pointer,reason,who,date\nModoc,COST0001,/goals/0,Lent staff.,Alex Example,2026-07-31\n", 1, ""},
		{"unknown heading", "county,code,page,reason,who,date\n", 0, "1:13 WAIV0001 \"page\" is no heading"},
		{"two names for one", "county,code,where,pointer,who,date\n", 0, "1:19 WAIV0001 The heading \"where\" stands there twice"},
		{"heading missing", "county,code,where,reason,who\n", 0, "1:1 WAIV0001 The heading \"date\" is missing"},
		{"heading twice", "county,code,code,reason,who,date\n", 0, "1:13 WAIV0001 The heading \"code\" stands there twice"},
		{"no headings", "Modoc,COST0001,,Lent staff.,Alex Example,2026-07-31\n", 0, "1:1 WAIV0001 \"Modoc\" is no heading"},
		{
			"mark in a cell", head + "Modoc,COST0001,,Lent \"own\" staff,Alex Example,2026-07-31\n", 0,
			"2:22 WAIV0001 A quotation mark stands in the middle",
		},
		{
			"mark without its partner takes all waivers with it",
			head + "Modoc,COST0001,,Lent staff,Alex Example,2026-07-31\nNapa,COST0001,,\"Lent staff,Alex Example,2026-07-31\n", 0,
			"3:1 WAIV0001 A cell of the row that begins here",
		},

		{"comma in a reason", head + "Modoc,COST0001,,Lent staff, for free,Alex Example,2026-07-31\n", 0, "2:1 WAIV0001 This row has 7 cells"},
		{"no county", head + ",COST0001,,Lent staff.,Alex Example,2026-07-31\n", 0, "2:1 WAIV0002 This waiver names no county"},
		{"all counties", head + "all,COST0001,,Lent staff.,Alex Example,2026-07-31\n", 0, "2:1 WAIV0002 There is no county \"all\""},
		{"no code", head + "Modoc,,,Lent staff.,Alex Example,2026-07-31\n", 0, "2:7 WAIV0003 This waiver names no rule"},
		{"family", head + "Modoc,COST,,Lent staff.,Alex Example,2026-07-31\n", 0, "2:7 WAIV0003 There is no rule \"COST\""},
		{"about this file", head + "Modoc,WAIV0007,,Lent staff.,Alex Example,2026-07-31\n", 0, "2:7 WAIV0003 WAIV0007 is about this file"},
		{"no pointer", head + "Modoc,COST0001,page 3,Lent staff.,Alex Example,2026-07-31\n", 0, "2:16 WAIV0003 \"page 3\" is no place"},
		{"fatal", head + "Modoc,CNTY0001,,Lent staff.,Alex Example,2026-07-31\n", 0, "2:7 WAIV0004 CNTY0001 is fatal"},
		{"no reason", head + "Modoc,COST0001,, ,Alex Example,2026-07-31\n", 0, "2:17 WAIV0005 This waiver gives no reason"},
		{"N/A", head + "Modoc,COST0001,,n/a,Alex Example,2026-07-31\n", 0, "2:17 WAIV0005 This waiver gives no reason"},
		{"nobody", head + "Modoc,COST0001,,Lent staff.,?,2026-07-31\n", 0, "2:29 WAIV0005 This waiver doesn't say who"},
		{"no day", head + "Modoc,COST0001,,Lent staff.,Alex Example,\n", 0, "2:1 WAIV0005 This waiver has no date"},
		{"no such day", head + "Modoc,COST0001,,Lent staff.,Alex Example,2026-06-31\n", 0, "2:42 WAIV0005 \"2026-06-31\" is no day"},
		{
			"column in characters", head + "Modoc,COST0001,,Señora Ejemplo lends staff.,Alex Example,soon\n", 0,
			"2:58 WAIV0005 \"soon\" is no day",
		},
		{"several mistakes in a row", head + "Modock,COST9999,,,Alex Example,2026-07-31\n", 0, "2:1 WAIV0002\n2:8 WAIV0003\n2:18 WAIV0005"},
		{
			"twice", head + "Modoc,COST0001,,Lent staff.,Alex Example,2026-07-31\n25,COST0001,,Lent.,Alex Example,2026-08-01\n", 1,
			"3:1 WAIV0006 The same county, rule and place stand in line 2",
		},
		{
			"another place is another waiver",
			head + "Modoc,COST0001,,Lent staff.,Alex Example,2026-07-31\nModoc,COST0001,/expenditures/0,Lent.,Alex Example,2026-08-01\n", 2, "",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := waiver.Read("w.csv", []byte(c.file))
			if len(l.Waivers) != c.waivers {
				t.Errorf("%d waivers hold, want %d: %+v", len(l.Waivers), c.waivers, l.Waivers)
			}
			got, want := strings.Split(said(l.Findings), "\n"), strings.Split(c.want, "\n")
			if len(got) != len(want) {
				t.Fatalf("found\n%s\nwant\n%s", said(l.Findings), c.want)
			}
			for i := range want {
				if !strings.HasPrefix(got[i], want[i]) || (want[i] == "") != (got[i] == "") {
					t.Errorf("found %q, want %q…", got[i], want[i])
				}
			}
			for _, f := range l.Findings {
				if f.File != "w.csv" || f.Help == "" {
					t.Errorf("%s has the file %q and the help %q", f.Code, f.File, f.Help)
				}
			}
		})
	}
}

func TestReadTakesWhatIsMeant(t *testing.T) {
	l := waiver.Read("w.csv", []byte(head+" 5 ,cost0001, /expenditures/0 ,\" Lent, for free \",Alex Example,7/31/2026\n"))
	if len(l.Waivers) != 1 {
		t.Fatal(said(l.Findings))
	}
	w := l.Waivers[0]
	if w.County.Name != "Calaveras" || w.Code != "COST0001" || w.Pointer != "/expenditures/0" ||
		w.Reason != "Lent, for free" || w.Who != "Alex Example" || w.Date != "2026-07-31" || w.Line != 2 {
		t.Errorf("read as %+v", w)
	}
}

// list reads waivers that all hold.
func list(t *testing.T, rows ...string) *waiver.List {
	t.Helper()
	l := waiver.Read("w.csv", []byte(head+strings.Join(rows, "\n")))
	if len(l.Findings) > 0 || len(l.Waivers) != len(rows) {
		t.Fatal(said(l.Findings))
	}
	return l
}

func TestAccept(t *testing.T) {
	l := list(t,
		"Modoc,COST0001,,Anywhere.,Alex Example,2026-07-31",
		"Modoc,COST0001,/goals/0,Right here.,Sam Sample,2026-08-01",
		"Napa,TEXT0106,,For Napa.,Alex Example,2026-07-31",
	)
	found := []finding.Finding{
		{Code: "COST0001", Severity: finding.Warning, Pointer: "/goals/0"},
		{Code: "COST0001", Severity: finding.Warning, Pointer: "/goals/1"},
		{Code: "COST0001", Severity: finding.Fatal, Pointer: "/goals/1"},
		{Code: "TEXT0106", Severity: finding.Warning, Pointer: "/goals/1"},
	}
	l.Accept("25", found)
	for i, want := range []string{"Right here.", "Anywhere.", "", ""} {
		got := ""
		if w := found[i].Waiver; w != nil {
			got = w.Reason
		}
		if got != want {
			t.Errorf("finding %d is accepted with %q, want %q", i, got, want)
		}
	}
	if w := found[0].Waiver; w.Who != "Sam Sample" || w.Date != "2026-08-01" || w.File != "w.csv" || w.Line != 3 {
		t.Errorf("the waiver is told as %+v", w)
	}
	if fatal, warnings := finding.Count(found); fatal != 1 || warnings != 1 || finding.Waived(found) != 2 {
		t.Errorf("%d fatal, %d warnings and %d waived are counted", fatal, warnings, finding.Waived(found))
	}
}

func TestUnused(t *testing.T) {
	l := list(t,
		"Modoc,COST0001,/goals/0,Corrected since.,Alex Example,2026-07-31",
		"Napa,COST0001,,Not checked today.,Alex Example,2026-07-31",
		"Modoc,TEXT0106,,Still there.,Alex Example,2026-07-31",
	)
	l.Accept("25", []finding.Finding{{Code: "TEXT0106", Severity: finding.Warning}})
	judged := func(c county.Code, r rule.Rule) bool { return c == "25" && r.Title != "" }
	if got := said(l.Unused(judged)); got != "2:1 WAIV0007 Nothing is found by COST0001 at /goals/0 in the summary of Modoc." {
		t.Errorf("unused: %s", got)
	}
}

// FuzzRead: whatever the bytes, each waiver that holds is whole and for a
// warning, and each finding has its place in the file.
func FuzzRead(f *testing.F) {
	f.Add([]byte(head + "Modoc,COST0001,/a,Lent staff.,Alex Example,2026-07-31\n"))
	f.Add([]byte("\ufeff" + head + "5,COST0001,,\"a\r\nb\"\"c\",A,7/1/2026\r\n,,\r\nq\"q"))
	f.Add([]byte("date,who,reason,where,code,county\n\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l := waiver.Read("w.csv", data)
		lines := strings.Count(string(data), "\n") + 1
		for _, w := range l.Waivers {
			r, known := rule.ByCode(w.Code)
			if !known || r.Severity == finding.Fatal || w.County.Name == "" || w.Reason == "" || w.Who == "" || len(w.Date) != 10 || w.Line < 2 || w.Line > lines {
				t.Errorf("%+v holds", w)
			}
		}
		for _, found := range l.Findings {
			if found.Line < 1 || found.Line > lines || found.Column < 1 {
				t.Errorf("%s stands at %d:%d of %d lines", found.Code, found.Line, found.Column, lines)
			}
		}
	})
}
