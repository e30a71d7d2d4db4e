package across_test

import (
	"encoding/json"
	"testing"

	"github.com/coesummary/coesummary/across"
)

func numbers(list ...string) []json.Number {
	var out []json.Number
	for _, n := range list {
		out = append(out, json.Number(n))
	}
	return out
}

func TestCosts(t *testing.T) {
	pair := func(name string, kern, yuba []json.Number, want []string) example {
		return example{name, []sent{{county: "Kern", amounts: kern}, {county: "Yuba", amounts: yuba}}, want, nil}
	}
	both := []string{"ACRS0005 Kern.json", "ACRS0005 Yuba.json"}
	runExamples(t, []example{
		pair("goal by goal", numbers("120500", "43000", "80000"), numbers("120500", "43000", "80000"), both),
		pair("between the fives of thousands", numbers("121000", "43000"), numbers("121000", "43000"), both),
		pair("cents", numbers("100000.50", "99999.50"), numbers("100000.50", "99999.50"), both),
		pair("beside a goal without cost", numbers("120500", "0", "80000"), numbers("120500", "80000"), both),
		pair("the total alone", numbers("120512", "43100"), numbers("100000", "63612"), both),
		pair("a single goal to the dollar", numbers("120512"), numbers("120512"), both),

		pair("round", numbers("120000", "45000", "80000"), numbers("120000", "45000", "80000"), nil),
		pair("round but for one thousand", numbers("121000", "45000"), numbers("121000", "45000"), nil),
		pair("a single goal in hundreds", numbers("120500"), numbers("120500"), nil),
		pair("a total in hundreds", numbers("120500", "40000"), numbers("100500", "60000"), nil),
		pair("one goal of two", numbers("120512", "40000"), numbers("120512", "50000"), nil),
		pair("nothing", numbers("0", "0"), numbers("0", "0"), nil),
		{"one county's two files", []sent{{county: "Kern", amounts: numbers("120512", "7")}, {county: "Kern", file: "kern-2.json", amounts: numbers("120512", "7")}}, nil, nil},
	})
	got := across.Run(read(t, sent{county: "Kern", amounts: numbers("0", "1200.25", "7")}, sent{county: "Yuba", amounts: numbers("1200.25", "7")}))
	if len(got) != 2 || got[0].Pointer != "/goals/1/expenditure/amount" || got[1].Pointer != "/goals/0/expenditure/amount" {
		t.Fatalf("found %v", got)
	}
	if want := "The goals cost $1,207.25 in total, to the cent what those of Yuba cost."; got[0].Message != want {
		t.Errorf("it says %q, want %q", got[0].Message, want)
	}
}
