package county

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestTheFiftyEight(t *testing.T) {
	list := All()
	if len(list) != 58 {
		t.Fatalf("there are %d counties", len(list))
	}
	for i, c := range list {
		if want := Code(fmt.Sprintf("%02d", i+1)); c.Code != want {
			t.Errorf("%s has the code %s, not %s", c.Name, c.Code, want)
		}
		if c.Name == "" || strings.Contains(c.Name, "County") || c.Office == "" {
			t.Errorf("%+v", c)
		}
		if len(c.CDCode) != 7 || !strings.HasPrefix(c.CDCode, string(c.Code)) {
			t.Errorf("%s has the county-district code %s", c.Name, c.CDCode)
		}
	}
	if !slices.IsSortedFunc(list, func(a, b County) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the counties are not in the order of the alphabet")
	}
	for code, name := range map[Code]string{"01": "Alameda", "19": "Los Angeles", "30": "Orange", "34": "Sacramento", "58": "Yuba"} {
		if c, ok := ByCode(code); !ok || c.Name != name {
			t.Errorf("%s is %s", code, c.Name)
		}
	}
}

func TestSevenAreExempt(t *testing.T) {
	var exempt []string
	for _, c := range All() {
		if c.Exempt {
			exempt = append(exempt, c.Name)
		}
	}
	want := []string{"Alpine", "Amador", "Del Norte", "Mariposa", "Plumas", "San Francisco", "Sierra"}
	if !reflect.DeepEqual(exempt, want) {
		t.Errorf("exempt are %q", exempt)
	}
	reporting := Reporting()
	if len(reporting) != 51 || slices.ContainsFunc(reporting, func(c County) bool { return c.Exempt }) {
		t.Errorf("%d counties report", len(reporting))
	}
}

func TestListsAreTheCallersOwn(t *testing.T) {
	All()[0].Name = "Elsewhere"
	Reporting()[0].Name = "Elsewhere"
	if All()[0].Name != "Alameda" || Reporting()[0].Name != "Alameda" {
		t.Error("a caller could change the counties")
	}
}

func TestFindTakesWhatPeopleWrite(t *testing.T) {
	tests := []struct{ said, want string }{
		{"Los Angeles", "19"},
		{"los angeles", "19"},
		{"LOS ANGELES COUNTY", "19"},
		{"  Los   Angeles  County ", "19"},
		{"19", "19"},
		{"1", "01"},
		{"01", "01"},
		{"58", "58"},
		{"Yuba", "58"},
		{"San Francisco", "38"},
		{"", ""},
		{"county", ""},
		{"0", ""},
		{"00", ""},
		{"59", ""},
		{"001", ""},
		{"-1", ""},
		{"Los", ""},
		{"Los Angles", ""},
		{"é", ""},
	}
	for _, tt := range tests {
		c, ok := Find(tt.said)
		if string(c.Code) != tt.want || ok != (tt.want != "") {
			t.Errorf("%q is found as %q", tt.said, c.Code)
		}
	}
}

func TestByNameAndByCodeAreExact(t *testing.T) {
	for _, c := range All() {
		if got, ok := ByName(c.Name); !ok || got != c {
			t.Errorf("%s is not found by its name", c.Name)
		}
		if got, ok := ByCode(c.Code); !ok || got != c {
			t.Errorf("%s is not found by its code", c.Name)
		}
	}
	for _, name := range []string{"los angeles", "Los Angeles County", " Los Angeles", "Los  Angeles", ""} {
		if c, ok := ByName(name); ok {
			t.Errorf("%q is taken for %s", name, c.Name)
		}
	}
	for _, code := range []Code{"", "1", "00", "59", "001", " 1"} {
		if c, ok := ByCode(code); ok {
			t.Errorf("%q is taken for %s", code, c.Name)
		}
	}
}

func TestFilesAreNamedByCodeAndName(t *testing.T) {
	for code, want := range map[Code]string{"25": "25-modoc", "19": "19-los-angeles", "40": "40-san-luis-obispo"} {
		if c, _ := ByCode(code); c.FileStem() != want {
			t.Errorf("the files of %s begin with %q, not %q", c.Name, c.FileStem(), want)
		}
	}
}

func TestIdentifyWantsNameAndCodeToAgree(t *testing.T) {
	for _, c := range []struct {
		name string
		code Code
		want string
	}{
		{"Modoc", "25", "Modoc"},
		{"modoc county", "25", "Modoc"},
		{"Modoc", "", "Modoc"},
		{"", "25", "Modoc"},
		{"Modoc", "26", ""},
		{"Modoc", "99", ""},
		{"Modock", "25", ""},
		{"", "", ""},
	} {
		if got, ok := Identify(c.name, c.code); got.Name != c.want || ok != (c.want != "") {
			t.Errorf("Identify(%q, %q) = %q, %v", c.name, c.code, got.Name, ok)
		}
	}
}
