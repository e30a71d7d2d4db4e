package across_test

import "testing"

func TestFileNames(t *testing.T) {
	alone := func(name, file, county string, want ...string) example {
		return example{name, []sent{{file: file, county: county}}, want, nil}
	}
	runExamples(t, []example{
		alone("code and name", "34-sacramento.json", "Shasta", "ACRS0004 34-sacramento.json"),
		alone("name and year", "in/Sacramento 2026-27.json", "Shasta", "ACRS0004 Sacramento 2026-27.json"),
		alone("a name of three words", "san_luis_obispo_county.JSON", "San Mateo", "ACRS0004 san_luis_obispo_county.JSON"),
		alone("a name without spaces", "ContraCosta.json", "Alameda", "ACRS0004 ContraCosta.json"),

		alone("its own", "34-sacramento.json", "Sacramento"),
		alone("its own without spaces", "SanMateo-final.json", "San Mateo"),
		alone("its own among others", "kern-reviewed-by-kings.json", "Kings"),
		alone("its own name, another's code", "34-shasta.json", "Shasta"),
		alone("no county's name", "summary-final.json", "Shasta"),
		alone("a part of a word", "orangery-lakeside.json", "Shasta"),
		alone("the folder's name", "sacramento/summary.json", "Shasta"),
		alone("a number alone", "34.json", "Shasta"),
		{
			"a number among codes",
			[]sent{{file: "34.json", county: "Shasta"}, {file: "15.json", county: "Kern"}, {file: "58-2026.json", county: "Yuba"}},
			[]string{"ACRS0004 34.json"},
			[]string{"named after Sacramento"},
		},
		{"numbers in the order of arrival", []sent{{file: "01.json", county: "Alameda"}, {file: "02.json", county: "Butte"}, {file: "03.json", county: "Kern"}}, nil, nil},
		{"years", []sent{{file: "15.json", county: "Kern"}, {file: "58.json", county: "Yuba"}, {file: "26-27.json", county: "Napa"}}, nil, nil},
		{"numbers that are no codes", []sent{{file: "15.json", county: "Kern"}, {file: "58.json", county: "Yuba"}, {file: "77.json", county: "Napa"}, {file: "340.json", county: "Inyo"}}, nil, nil},
	})
}
