package prose_test

import "testing"

func TestAccess(t *testing.T) {
	runForm(t, "TEXT09", []formCase{
		{"a link with a name", "See the [calendar](https://coe.example/a).", nil},
		{"here", "It is [here](https://coe.example/a).", []string{"TEXT0901 here"}},
		{"click here, with a stop", "Please [Click here.](https://coe.example/a)", []string{"TEXT0901 Click here."}},
		{"an address for words", "See [https://coe.example/a](https://coe.example/a).", []string{"TEXT0901 https://coe.example/a"}},
		{"a mail address", "Write to [a@coe.example](mailto:a@coe.example).", nil},
		{"words with here in them", "See [what is new here this year](https://coe.example/a).", nil},
		{"an address", "See (https://coe.example/a), please.", []string{"TEXT0902 https://coe.example/a"}},
		{"an address with www", "See www.coe.example.", []string{"TEXT0902 www.coe.example"}},
		{"a mail address that is typed", "Write to a@coe.example.", nil},

		{"headings in order", "# A\n\nText.\n\n## B\n\nText.\n\n### C\n\nText.\n\n# D\n\nText.", nil},
		{"a level skipped", "# A\n\nText.\n\n### C\n\nText.", []string{"TEXT0903 C"}},
		{"a first heading of any level", "### C\n\nText.", nil},

		{"a table", "| A | B |\n| --- | --- |\n| 1 | Yes |", nil},
		{"a column without a name", "| A | |\n| --- | --- |\n| 1 | Yes |", []string{"TEXT0904 Yes"}},
		{"signs", "| A | B |\n| --- | --- |\n| X | - |\n| ✓ | No |", []string{"TEXT0905 X"}},
		{"letters that are words", "| A | B |\n| --- | --- |\n| Year | 1 |", nil},
		{"a dash in a name", "| A - B | C |\n| --- | --- |\n| Year - 1 | 1 |", nil},

		{"a color", "The items in red are new.", []string{"TEXT0906 items in red"}},
		{"highlighted", "What is highlighted in yellow is new.", []string{"TEXT0906 highlighted in yellow"}},
		{"a color of letters", "The red text is new.", []string{"TEXT0906 red text"}},
		{"a color of the Dashboard", "The groups shown in red on the Dashboard come first.", nil},
		{"a word that ends like a color", "It is shown in Redding, and shared text too.", nil},

		{"capitals", "ALL DISTRICTS ARE INVITED TO THE WORKSHOPS.", []string{"TEXT0907 ALL DISTRICTS ARE INVITED TO THE WORKSHOPS."}},
		{"acronyms", "LCAP, LCFF, CISC, BASC, SPSSC, AND CALPADS", nil},
		{"one word in capitals", "ALL districts are invited.", nil},

		{"a pair by accident", "*See the note. The office pays* for all.", []string{"TEXT0908 See the note. The office pays"}},
		{"a pair from the middle", "The office *pays for all. Districts* help.", []string{"TEXT0908 pays for all. Districts"}},
		{"whole sentences", "*See the note. The office pays.* It pays for all.", nil},
		{"words", "The *whole* plan.", nil},
		{"a number's stop", "The *Phase 1. Plan* work.", nil},
		{"stars that are stars", "\\*See the note. The office pays\\* for all.", nil},
	})
}
