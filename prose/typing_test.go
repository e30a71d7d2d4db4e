package prose

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/summary"
)

func TestDoubledWords(t *testing.T) {
	const twice = "TEXT0701 "
	runWording(t, "TEXT0701", inPartA, []wordingCase{
		{"The office meets with the the districts.", []string{twice + "the the"}},
		{"The the office meets. It looks at data of of each school.", []string{twice + "The the", twice + "of of"}},
		{"Coaches visit **schools** schools often.", []string{twice + "schools** schools"}},
		{"The team works with\nwith charters.", []string{twice + "with\nwith"}},
		{"The Glenn County County Office of Education helps.", []string{twice + "County County"}},
		{"The plans of the of the districts are read.", []string{twice + "of the of the"}},
		{"Staff meet in in person.", []string{twice + "in in"}},

		{"The office found that that month suits all, as it had had one before.", nil},
		{"Teams from Walla Walla and Pago Pago come; so does Yo Yo.", nil},
		{"Staff log in in the morning, and check in in person.", nil},
		{"The Example High School School Site Council and Part A a program.", nil},
		{"Yes yes no no met met met x x x", nil},
		{"Schools that reach “done done” by day by day work, one on one.", nil},
		{"Help with goals, goals and goals. Goals matter.", nil},
		{"It serves 12 12-year-olds and step-by-step step-wise teams in in-person classes.", nil},
		{"- Attend meetings\n- meetings are monthly", nil},
	})
}

func TestSpaces(t *testing.T) {
	const many, lacks, before, dash = "TEXT0702 ", "TEXT0704 ", "TEXT0705 ", "TEXT0706 "
	runWording(t, "TEXT070", inPartA, []wordingCase{
		{"Teams look at   local data.", []string{many + "at   local"}},
		{"Teams look at  local data.", []string{many + "at  local"}},
		{"Coaches\tplan, and plan.\tThey act.", []string{many + "Coaches\tplan,"}},
		{"Coaches plan.    They act.", []string{many + "plan.    They"}},
		{"Local\u00a0 data.", []string{many + "Local\u00a0 data."}},
		{"Teams meet:  often.\tOften! ", nil},
		{"Teams meet.  They (and others.)  read “plans.”  Then they act.", nil},
		{"One\u00a0space is one. Signed: ____   Date: ____", nil},
		{"123 Example Street  \nExampleville", nil},

		{"The team visits schools,districts and charters.", []string{lacks + "schools,districts"}},
		{"The team visits schools.Then it meets.", []string{lacks + "schools.Then"}},
		{"The team (LCAP).The rest of 2025.The meetings.the last", []string{lacks + "(LCAP).The"}},
		{"Differentiated Assistance(DA) is given.", []string{lacks + "Assistance(DA)"}},
		{"The LCAP(Local plan) is read.", []string{lacks + "LCAP(Local"}},
		{"Assistance (DA)is given in the area(s)of need under EC 52071(c)and more.", []string{lacks + "(DA)is"}},
		{"Leaders of Curriculum& Instruction meet.", []string{lacks + "Curriculum& Instruction"}},
		{"Phase 1:Review; plan;act", []string{lacks + "1:Review;"}},
		{"It has 4,614 students at 8:30 a.m. in K-12, i.e. TK,1,2 (a,b,c) and 52071(a),(c).", nil},
		{"See https://coe.example/a,b.The, office@coe.example.Org, Parents.Coe.Org, Plan.Docx or www.coe.Example.", nil},
		{"The area(s), parent(s)/guardian(s), (re)design, (s)he, 501(c)(3) and C&I; R&D; Ph.D., Ed.D.; U.S.", nil},
		{"A TL;DR for cause(s) &amp;more, e.g., St. Example; the ratio 3:1; f(x).", nil},
		{"Dr. Example (Inc., etc.), (i.e.) [sic].", nil},

		{"The team visits schools , districts and charters .", []string{before + "schools ,"}},
		{"The team ( a lead and two coaches ) meets.", []string{before + "( a"}},
		{"The county 's plan and the county’ s schools.", []string{before + "county 's"}},
		{"What next ?", []string{before + "next ?"}},
		{"All .csv files, a wait ... or . . . so, :) and ( ) Yes [ ] No (x ) at 3 : 1, in x... .", nil},
		{"The 'big' school's plan, the schools' plan, 'so' and the ‘s’ in it; the 'big' s curve.", nil},

		{"The office offers a long- term plan.", []string{dash + "long- term"}},
		{"Curriculum/ Instruction, the plan- Glenn and 2025- 26", []string{dash + "Curriculum/ Instruction,"}},
		{"The office –and others— meet.", []string{dash + "office –and"}},
		{"The Superintendent -Business meets.", []string{dash + "Superintendent -Business"}},
		{"Both district- and site-level, short-, mid- to long-term, K-12, a - b, a — b, a/b, a / b.", nil},
		{"A change of -5%, work w/ partners, the ending -ing, see /plans and pre- or post-tests -- so.", nil},
		{"Line- or page-wise; open- over closed-source; over- and -under; a grade of C- or C- students", nil},
	})
}

func TestMarks(t *testing.T) {
	const marks, bracket, quote = "TEXT0707 ", "TEXT0708 ", "TEXT0709 "
	runWording(t, "TEXT070", inPartA, []wordingCase{
		{"The office invites all,, and their partners.. So it is; ; done,.", []string{marks + "all,,", marks + "partners..", marks + "is; ;", marks + "done,."}},
		{"All county supts..meetings are open.", []string{marks + "supts..meetings"}},
		{"Reading, etc., Inc., wait... or.... and so on… Why?.. and a::b", nil},

		{"The team (a lead and two coaches visits.", []string{bracket + "(a"}},
		{"The team a lead) visits.", []string{bracket + "lead)"}},
		{"The act (Support (CSI) and more (ATSI).", []string{bracket + "(Support"}},
		{"A [draft) of it", []string{bracket + "[draft)", bracket + "[draft)"}},
		{"The team (a lead (part time) and two [2] coaches) visits.", nil},
		{"The team will 1) visit and 2) report; a) see and (b) plan; iv) end.", nil},
		{"It has parts (such as 1) plans, 2) visits, and 3) reports) and more.", nil},
		{"It is fun :) and :-( so.", nil},
		{"It helps (by\n\n- coaching\n- visits)", nil},
		{"a) Plan\nb) Act", nil},
		{"(1) Plan, [see](https://coe.example/plan_(2026)) and EC 52071(c)(1).", nil},

		{"Districts in “year one meet.", []string{quote + "“year"}},
		{"Districts in year one\" meet.", []string{quote + "one\""}},
		{"The “one” and “two” are three” in all.", []string{quote + "three”"}},
		{"Districts in “year one” and \"year two\" and “year three\" meet.", nil},
		{"A 12\" board, the students' plans, don't.", nil},
		{"He wrote: “We begin.\n\n“We go on.”", nil},
		{"It is “long\n\nand ends”.", nil},
	})
}

func TestWordsApart(t *testing.T) {
	const apart, bill = "TEXT0710 ", "TEXT0717 "
	with := func(text string) *summary.Summary {
		s := inPartA(text)
		s.Glossary = []summary.GlossaryEntry{glossaryEntry("XQZ", "Example of Quiet Zeal")}
		return s
	}
	runWording(t, "TEXT071", with, []wordingCase{
		{"Coaches visit schools and or districts.", []string{apart + "and or"}},
		{"Coaches hold check ins and sign ups.", []string{apart + "check ins", apart + "sign ups"}},
		{"Coaches use X QZ and the GC OE.", []string{apart + "X QZ", apart + "GC OE"}},
		{"Teams learn to modifier develop plans.", []string{apart + "modifier"}},
		{"They note the statepriorities of EnglishLearner groups.", []string{apart + "statepriorities", apart + "EnglishLearner"}},
		{"Coaches check in, and/or sign up. They know the ins and outs, the ups and downs; one is to editor Example.", nil},
		{"Use plan X QZ in Part X QZ, and XQZ; a pre-check ins-free half-sign ups.", nil},

		{"It helps with AB1840 and SB98.", []string{bill + "AB1840", bill + "SB98"}},
		{"It helps with AB 1840, SB-98, CAB12, AB12345, AB1840x and https://coe.example/AB1840.", nil},
	})
}

func TestLookAlikes(t *testing.T) {
	const alike = "TEXT0711 "
	runWording(t, "TEXT0711", inPartA, []wordingCase{
		{"ln May staff meet. lt helps. The value of ln x is al; 2 lt of it.", []string{alike + "ln", alike + "lt"}},
		{"Leads of C&l and PBlS meet on Title l and Region lV.", []string{alike + "C&l", alike + "PBlS", alike + "l", alike + "lV"}},
		{"The Glenn C\u043eunty \u0421\u041e\u0415 meets.", []string{alike + "C\u043eunty", alike + "\u0421\u041e\u0415"}},
		{"In 2O26 and 20l7, 5OO teams of the C0unty schoo1 met.", []string{alike + "2O26", alike + "20l7", alike + "5OO", alike + "C0unty", alike + "schoo1"}},
		{"Of\uFB01ce and \U0001D40B\U0001D402\U0001D400\U0001D40F", []string{alike + "Of\uFB01ce", alike + "\U0001D40B\U0001D402\U0001D400\U0001D40F"}},
		{"Leads of C&I, PBIS, AI, HCl, NaCl and mL meet on Title I, Part l. All l33t and Il Fornaio.", nil},
		{"In 2026, K12, 21CSLA, 3D, 1O1x, H2O, 2o grado, CO2 and 10l; the α-test, µm and Москва оса.", nil},
	})
}

func TestHiddenCharacters(t *testing.T) {
	const hidden, broken, space = "TEXT0712 ", "TEXT0713 ", "TEXT0714 "
	runWording(t, "TEXT071", inPartA, []wordingCase{
		{"The office sup\u00adports all \u200bdistricts, sup\u00adports them.", []string{hidden + "sup\u00adports", hidden + "\u200bdistricts,"}},
		{"A \uf0b7 sign, \ufffc and lo\ufffdst", []string{hidden + "\uf0b7", hidden + "\ufffc", hidden + "lo\ufffdst"}},
		{"Old\u0092s mark and \u202aleft\u202c", []string{hidden + "Old\u0092s", hidden + "\u202aleft\u202c", hidden + "\u202aleft\u202c"}},
		{"A family \U0001F468\u200d\U0001F469\u200d\U0001F467 and \u05e9\u05dc\u05d5\u05dd\u200f, Año, “naïve” — café…", nil},

		{"The districtâ€™s plan, AÃ±o, Â§ 52071 and â€œso", []string{broken + "districtâ€™s"}},
		{"The CAFÉ” and SÃO, “Â”, âge, ï, Ã", nil},

		{"The office supports\u00a0districts with\u00a0plans.", []string{space + "supports\u00a0districts"}},
		{"The office supports 12\u00a0districts, §\u00a052071, a\u00a0plan and Region\u00a0IV.", nil},
	})
}

func TestSpelled(t *testing.T) {
	const misspelt, british = "TEXT0715 ", "TEXT0716 "
	runWording(t, "TEXT071", inPartA, []wordingCase{
		{"The Director of Reseach and Leadship assists.", []string{misspelt + "Reseach", misspelt + "Leadship"}},
		{"The office offers a programme for new teachers.", []string{british + "programme"}},
		{"A first paragraph.\n\n- An item with goverment in it", []string{misspelt + "goverment"}},
		{"The office of Glenn and Tuolumne; Brightmont, TK and ELPAC; Reseach and Reseach of the Reseach.", nil},
	})
}

// TestNamesAreKnown: what the summary itself calls a name is spelled right.
func TestNamesAreKnown(t *testing.T) {
	s := inPartA("The districts of Comitee and Reseach work together.")
	s.TechnicalAssistance = &summary.TechnicalAssistance{Districts: []summary.District{{Name: "Reseach Unified"}}}
	s.Glossary = []summary.GlossaryEntry{glossaryEntry("CMT", "Comitee")}
	if got := foundIn(t, s, "TEXT0715"); len(got) != 0 {
		t.Errorf("findings %q; want none", got)
	}
}

// TestPlainTextEnds: only a text that is shown as it is shows its ends.
func TestPlainTextEnds(t *testing.T) {
	s := inPartA("  The office meets.  \n")
	s.TechnicalAssistance = &summary.TechnicalAssistance{Districts: []summary.District{{Name: "Example Unified "}, {Name: "Other Unified"}}}
	var got []string
	for _, f := range Run(s) {
		if f.Code == "TEXT0703" {
			got = append(got, f.Pointer+" "+f.Message)
		}
	}
	want := `/technicalAssistance/districts/0/name This text has a space at the end: "Example Unified ".`
	if strings.Join(got, "\n") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestOneFindingAText: many places of one kind are one finding with their number.
func TestOneFindingAText(t *testing.T) {
	s := inPartA("Plans ,goals\n\nand , visits ,so")
	for _, f := range Run(s) {
		if f.Code == "TEXT0705" && (f.Quote != "Plans ," || !strings.Contains(f.Message, "3 such places")) {
			t.Errorf("finding %q: %s", f.Quote, f.Message)
		}
	}
	if got := foundIn(t, s, "TEXT0705"); len(got) != 1 {
		t.Errorf("findings %q; want one", got)
	}
}

// TestExamplesAreClean: the examples of the project are good texts.
func TestExamplesAreClean(t *testing.T) {
	files, err := filepath.Glob("../examples/statewide/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s, err := summary.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		if got := foundIn(t, s, "TEXT07"); len(got) != 0 {
			t.Errorf("%s: %q", file, got)
		}
	}
}

// FuzzTyping: no text makes a rule fail, and each quote is a piece of its text.
func FuzzTyping(f *testing.F) {
	for _, seed := range []string{
		"The the office , (see below  and\u00a0 so.Then C&l 2O26 sup\u00adports â€™ AB1840 and or “x",
		"- a) b)\n- [x](https://coe.example) county 's ' s –x x– 1.. ,, ;; :.", "\xff(\xe2\x80’’s ,\xc2", "",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := inPartA(text)
		sub := newSubject(s, check.Texts(s))
		for _, apply := range typingRules {
			for _, found := range apply(sub) {
				if found.Quote == "" || !strings.HasPrefix(text[found.Start:], found.Quote) {
					t.Fatalf("%s quotes %q, which is not in %q at %d", found.Code, found.Quote, text, found.Start)
				}
			}
		}
	})
}
