package spelling_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/coesummary/coesummary/spelling"
)

// found checks a text and returns each mistake as "kind: word > suggestion".
func found(t *testing.T, text string) []string {
	t.Helper()
	var out []string
	end := 0
	for _, m := range spelling.Check(text) {
		if m.Start < end || m.End <= m.Start || text[m.Start:m.End] != m.Word {
			t.Fatalf("%q: the offsets %d–%d do not hold %q", text, m.Start, m.End, m.Word)
		}
		end = m.End
		out = append(out, m.Kind.String()+": "+m.Word+" > "+m.Suggestion)
	}
	return out
}

func TestFinds(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// Listed by the library.
		{"Teams recieve coaching.", "misspelt: recieve > receive"},
		{"An independant review of goals.", "misspelt: independant > independent"},
		{"Teachers use teh rubric.", "misspelt: teh > the"},
		{"Staff will accomodate each site.", "misspelt: accomodate > accommodate"},
		// One slip away from a common word.
		{"The team did its reseach early.", "misspelt: reseach > research"},
		{"Reseach Brief on reading", "misspelt: Reseach > Research"},
		{"the district's stategy", "misspelt: stategy > strategy"},
		{"a distrcit team", "misspelt: distrcit > district"},
		{"a disctrict team", "misspelt: disctrict > district"},
		{"summmer programs", "misspelt: summmer > summer"},
		{"sustained improvment", "misspelt: improvment > improvement"},
		{"chronic absenteesm fell", "misspelt: absenteesm > absenteeism"},
		{"ACCOUNTABLITY PLAN", "misspelt: ACCOUNTABLITY > ACCOUNTABILITY"},
		{"student engagment, families", "misspelt: engagment > engagement"},
		{"a decison-making body", "misspelt: decison > decision"},
		{"the reseach's aims", "misspelt: reseach > research"},
		{"the **reseach** aims", "misspelt: reseach > research"},
		{"Networking and Leadship", "misspelt: Leadship > Leadership"},
		{"the couny and its shcools", "misspelt: couny > county|misspelt: shcools > schools"},
		{"a netwrok of distircts", "misspelt: netwrok > network|misspelt: distircts > districts"},
		{"new indicatros", "misspelt: indicatros > indicators"},
		// Of our own list.
		{"a calender in Febuary", "misspelt: calender > calendar|misspelt: Febuary > February"},
		{"Colaborate with pubic schools", "misspelt: Colaborate > Collaborate|misspelt: pubic > public"},
		{"by wensday", "misspelt: wensday > Wednesday"},
		// A space lost.
		{"the eight statepriorities", "joined: statepriorities > state priorities"},
		{"each EnglishLearner who", "joined: EnglishLearner > English Learner"},
		{"All SchoolDistricts meet", "joined: SchoolDistricts > School Districts"},
		{"a Clusteror Fishbone", "joined: Clusteror > Cluster or"},
		{"goals andactions", "joined: andactions > and actions"},
		{"for thestudents here", "joined: thestudents > the students"},
		{"supportfor teachers", "joined: supportfor > support for"},
		{"the improvementscience work", "joined: improvementscience > improvement science"},
		{"a Plan-DoDo-Study-Act cycle", "joined: DoDo > Do"},
		// A space too much.
		{"the imple mentation team", "split: imple mentation > implementation"},
		{"Profes sional learning", "split: Profes sional > Professional"},
		{"the collabo- ration", "split: collabo- ration > collaboration"},
		{"conducting the F IA and more", "split: F IA > FIA"},
		{"the M TSS framework", "split: M TSS > MTSS"},
		// British.
		{"a programme of work", "British: programme > program"},
		{"colour and behaviour", "British: colour > color|British: behaviour > behavior"},
		{"Behaviour plans are written.", "British: Behaviour > Behavior"},
		{"They organise and analyse.", "British: organise > organize|British: analyse > analyze"},
		{"an equity centre", "British: centre > center"},
		{"student enrolment rose", "British: enrolment > enrollment"},
	} {
		if got := strings.Join(found(t, c.text), "|"); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLeavesAlone(t *testing.T) {
	for _, text := range []string{
		"",
		"\n\n \t",
		"The county office supports every district with coaching, scaffolding and rubrics.",
		// The words of the field.
		"Differentiated assistance, upskilling, microcredentials, translanguaging, dyslexia, unduplicated pupils.",
		"A designee, a mentee, the detailees, the subgrantees and an interventionist",
		"schoolwide, districtwide, countywide and classwide; an afterschool program; skillsets; a checkin",
		"reteaching, preteaching, nonpublic, co-teaching, re-engagement, multi-tiered, socio-emotional",
		"the reclassified, redesignated and unhoused; biliteracy and neurodiversity",
		"crosswalked, benchmarked, frontloaded, siloed, tiered, normed, rostered, wordsmithing",
		// Names of places, people, tribes, tools and organizations.
		"Yuba, Siskiyou, Tuolumne, Calaveras, Mariposa, Markleeville, Weaverville and Hollister",
		"Ms. Watters, Dr. Councill, Superintendent Callini and Alex Chewning met Jordan Trail-Bolling.",
		"Karuk, Yurok, Wintu, Paiute and Chukchansi leaders",
		"ParentSquare, PowerSchool, CalHOPE, ClickUp, WestEd, DataZone, MidState, OpenSciEd, PowerPoint",
		"SmartStart, BrightFutures, LearnTogether, StrongRoots and QuestBuilder are programs.",
		"iReady, eBooks, iPads, myPath, goFormative, McKinney-Vento, DeAnza, LaRue",
		// Acronyms and their plurals.
		"LCAPs, COEs, SELPAs, SPSAs, ELPAC, CAASPP, FCMAT, CCSESA, PLCs, TOSAs, CSUs, MTSS/PBIS, C&I, R&D, K-12",
		"Part B IEP, Title I LEA, Tier I PBIS, Plan A ELD, Grade K PLC, Title X II, a I EP",
		// Addresses, numbers, formulas and marks.
		"Write to reseach@example.org or see https://example.org/reseach/teh and www.recieve.example",
		"example.org/recieve, recieve.pdf, #recieve, recieve2, 2recieve, $recieve, recieve_plan, <recieve>, R&Drecieve&",
		"**S**tudents, stu**dents**, `teh`x, rec\\*ieve, T**eh**",
		"[a link](https://example.org/teh) and <https://example.org/recieve>",
		// Spanish and other languages.
		"Noche de familias, la educacion de los estudiantes, un cafecito con padres",
		"Educación, niños, Café, piñata, pláticas, promotores, informacion, portafolio",
		"Los jovenes tienen derecho a una educacion importante para todos.",
		// Good American that a Briton would write as well, and British in names.
		"The theatre of the Performing Arts Centre is a catalogue of dialogue; they cancelled the meeting.",
		"International Baccalaureate Middle Years Programme and the Labour Centre",
		"Programme Name", "an acknowledgement and a judgement",
		// Closed compounds and doers.
		"an implementor and a convenor; frontmatter, screenreader, crowdsourced, decisionmaking, fingerspelling",
		"a strikethrough, a storyboard, a sharefile, formatters, discoverability, repairability",
		// Shortened on purpose.
		"Coord. and Distr. staff, supts., asst., learnin', dept., mtgs., approx.",
		// Hyphens that wait for their word.
		"pre- and post-tests, micro- and macro-level, short- and long-term",
		// Contractions and possessives.
		"It's the district’s plan; teachers' plans aren't done, they don't, we'd, students’ work",
		"O'Brien, D'Angelo, D’Arcy",
	} {
		if got := found(t, text); got != nil {
			t.Errorf("%q: %q, want nothing", text, got)
		}
	}
}

// TestNearMisses holds beside each mistake what looks almost like it.
func TestNearMisses(t *testing.T) {
	for _, c := range []struct{ mistake, good string }{
		{"the reseach team", "the re-search team"},
		{"a statepriorities table", "a state-priorities table"},
		{"EnglishLearner progress", "English-Learner progress"},
		{"Plan-DoDo-Study-Act", "Plan-Do-Do-Study-Act"},
		{"an imple mentation plan", "an imple\nmentation plan"},
		{"a lea dership plan", "Lea Dership plan"},
		{"the F IA results", "the Part F IA results"},
		{"their programme is", "their Programme is"},
		{"good reseach here", "el reseach aqui"},
		{"Reseach and more", "Ms. Reseach and more"},
		{"an influenec on", "an influencer on"},
		{"some feeback here", "some feedbackers here"},
	} {
		if got := found(t, c.mistake); len(got) != 1 {
			t.Errorf("%q: %q, want one mistake", c.mistake, got)
		}
		if got := found(t, c.good); len(got) != 0 {
			t.Errorf("%q: %q, want nothing", c.good, got)
		}
	}
}

func TestOffsets(t *testing.T) {
	text := "Añadir: “reseach”,\nthe district’s improvment’s aim"
	got := spelling.Check(text)
	want := []spelling.Mistake{
		{Start: 12, End: 19, Kind: spelling.Misspelt, Word: "reseach", Suggestion: "research"},
		{Start: 41, End: 51, Kind: spelling.Misspelt, Word: "improvment", Suggestion: "improvement"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestKnown(t *testing.T) {
	for _, w := range []string{
		"student", "Student", "STUDENT", "student's", "students’s", "lcap", "LCAP", "CalHOPE", "calhope", "Yuba",
		"co-teacher", "English-learner", "don't", "don’t", "iii", "unduplicated",
	} {
		if !spelling.Known(w) {
			t.Errorf("%q is not known", w)
		}
	}
	for _, w := range []string{"", "-", "reseach", "statepriorities", "co-", "stu-dent-xq", "two words", "student\nplan"} {
		if spelling.Known(w) {
			t.Errorf("%q is known", w)
		}
	}
}

// TestTogether checks from several goroutines at once, for the race detector.
func TestTogether(t *testing.T) {
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if got := spelling.Check("the reseach and the programme"); len(got) != 2 {
				t.Errorf("%d mistakes, want 2", len(got))
			}
		})
	}
	all.Wait()
}
