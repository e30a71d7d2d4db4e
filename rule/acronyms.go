package rule

import "github.com/coesummary/coesummary/finding"

// acronymRules are the rules of TEXT from TEXT0401 on: acronyms.
var acronymRules = []Rule{
	{
		Code:     "TEXT0401",
		Severity: finding.Warning,
		Title:    "An acronym is spelled out, unless everybody in the field knows it.",
		Why:      "The county board and the public read the summary, and CDE puts it beside those of 50 other counties, where the same letters stand for something else.",
		Help:     "Where the acronym stands first, write the full name and put the acronym behind it in parentheses; or add it to the glossary.",
		Example: Example{
			Fails:  "The office reads the results of the RDPL survey with each district.",
			Passes: "The office reads the results of the Regional District Partners and Leaders (RDPL) survey with each district. A second RDPL survey follows in May.",
		},
	},
	{
		Code:     "TEXT0402",
		Severity: finding.Warning,
		Title:    "An acronym is spelled out where it stands first.",
		Why:      "A reader begins at the top, and part (A) stands before part (B).",
		Help:     "Move the full name to the place where the acronym stands first.",
		Example: Example{
			Fails:  "- The director leads the NSW meetings.\n- The Network for Small Work (NSW) meets each month.",
			Passes: "- The director leads the meetings of the Network for Small Work (NSW).\n- The NSW meets each month.",
		},
	},
	{
		Code:     "TEXT0403",
		Severity: finding.Warning,
		Title:    "An acronym stands for one thing only.",
		Why:      "A reader who learned what the letters mean reads the next place wrongly.",
		Help:     "Keep the acronym for one of the two, and write the other out each time.",
		Example: Example{
			Fails:  "The Student Success Coordinator (SSC) visits each school. The Small Schools Council (SSC) meets in May.",
			Passes: "The Student Success Coordinator (SSC) visits each school. The Small Schools Council meets in May.",
		},
	},
	{
		Code:     "TEXT0404",
		Severity: finding.Warning,
		Title:    "An acronym has the letters of the name that it stands behind.",
		Why:      "The acronym of an office behind the name of an officer says that they are the same; and letters that fit no name are a slip.",
		Help:     "Write the name that the acronym is of, or correct its letters.",
		Example: Example{
			Fails:  "The Sample County Superintendent of Schools (SCOE) visits each district.",
			Passes: "The Sample County Office of Education (SCOE) visits each district.",
		},
	},
	{
		Code:     "TEXT0405",
		Severity: finding.Warning,
		Title:    "The letters of an acronym stand in their order.",
		Why:      "An acronym that nobody knows and that is one slip away from one that everybody knows is most often that one.",
		Help:     "Correct the letters; or, where the acronym is right, spell it out where it stands first.",
		Example: Example{
			Fails:  "The SLEPA director attends the meetings.",
			Passes: "The SELPA director attends the meetings.",
		},
	},
	{
		Code:     "TEXT0406",
		Severity: finding.Warning,
		Optional: true,
		Title:    "An acronym is spelled out once.",
		Why:      "Spelling it out again makes a reader look for a difference. Some offices do it on purpose, so that each section can be read alone.",
		Help:     "After the first place use the acronym alone.",
		Example: Example{
			Fails:  "The Network for Small Work (NSW) meets in May. Coaches of the Network for Small Work (NSW) visit schools.",
			Passes: "The Network for Small Work (NSW) meets in May. Coaches of the NSW visit schools.",
		},
	},
}
