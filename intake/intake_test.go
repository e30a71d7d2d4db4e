package intake

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// fixture is a summary that uses every field and has no mistake.
const fixture = "../summary/testdata/complete.json"

func complete(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile(fixture)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// brief writes findings as "line:column CODE pointer".
func brief(list []finding.Finding) []string {
	var out []string
	for _, f := range list {
		out = append(out, fmt.Sprintf("%d:%d %s %s", f.Line, f.Column, f.Code, f.Pointer))
	}
	return out
}

func TestCompleteSummary(t *testing.T) {
	r, err := ReadFile(fixture)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Findings {
		t.Errorf("%d:%d %s %s %s", f.Line, f.Column, f.Code, f.Pointer, f.Message)
	}
	s, err := r.Accept()
	if err != nil {
		t.Fatal(err)
	}
	if r.Unread != nil {
		t.Errorf("unread: %q", r.Unread)
	}
	encoded, err := summary.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	if !sameJSON(t, []byte(complete(t)), encoded) {
		t.Error("the summary says something else than the file")
	}
	if want := "complete.json"; filepath.Base(r.File) != want || len(r.SHA256) != 64 {
		t.Errorf("file %q, checksum %q", r.File, r.SHA256)
	}
}

func TestChecksumIsOfTheBytesAsReceived(t *testing.T) {
	if got := Read("x", []byte("abc")).SHA256; got != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" {
		t.Errorf("the checksum of abc is %s", got)
	}
	if Read("x", []byte("{}")).SHA256 == Read("x", []byte("\ufeff{}")).SHA256 {
		t.Error("a byte order mark doesn't change the checksum")
	}
}

// TestChanges changes one thing in a complete summary: old text, new text, and
// what is then found and unread.
func TestChanges(t *testing.T) {
	tests := []struct {
		name, old, new string
		found, unread  []string
	}{
		{
			"a group is missing", `"contact": {
    "name": "Sam Sample",
    "title": "Director, Continuous Improvement",
    "email": "sam.sample@example.org",
    "phone": "555-555-0100"
  },`, ``,
			[]string{"1:1 SCHM0001 /contact"},
			nil,
		},
		{
			"a key of a group is missing", `"email": "sam.sample@example.org",`, ``,
			[]string{"17:14 SCHM0001 /contact/email"},
			nil,
		},
		{
			"a key is mistyped", `"localContext":`, `"localContxt":`,
			[]string{"40:3 SCHM0002 /localContxt"},
			[]string{"/localContxt"},
		},
		{
			"a key has other capitals, which encoding/json would pass over", `"fiscalYear":`, `"fiscalyear":`,
			[]string{"4:3 SCHM0002 /fiscalyear"},
			[]string{"/fiscalyear"},
		},
		{
			"a number is text", `"amount": 596125`, `"amount": "596,125"`,
			[]string{"108:19 SCHM0003 /goals/0/expenditure/amount"},
			[]string{"/goals/0/expenditure/amount"},
		},
		{
			"null", `"phone": "555-555-0100"`, `"phone": null`,
			[]string{"21:14 SCHM0003 /contact/phone"},
			[]string{"/contact/phone"},
		},
		{
			"a choice that is none is held as it is", `"itemType": "action"`, `"itemType": "Action"`,
			[]string{"29:17 SCHM0004 /board/itemType"},
			nil,
		},
		{
			"a code that is none is held as it is", `"cdsCode": "1900001"`, `"cdsCode": "190000"`,
			[]string{"65:20 SCHM0005 /technicalAssistance/districts/0/cdsCode"},
			nil,
		},
		{
			"a day that is none", `"hearingDate": "2026-06-09"`, `"hearingDate": "2026-06-31"`,
			[]string{"27:20 SCHM0005 /board/hearingDate"},
			[]string{"/board/hearingDate"},
		},
		{
			"a day of the wrong century, which the schema lets pass", `"hearingDate": "2026-06-09"`, `"hearingDate": "0026-06-09"`,
			[]string{"27:20 SCHM0005 /board/hearingDate"},
			[]string{"/board/hearingDate"},
		},
		{
			"two years that do not follow each other", `"2026-27"`, `"2026-28"`,
			[]string{"4:17 SCHM0005 /fiscalYear"},
			[]string{"/fiscalYear"},
		},
		{
			"a year before the first", `"2026-27"`, `"2016-17"`,
			[]string{"4:17 SCHM0005 /fiscalYear"},
			[]string{"/fiscalYear"},
		},
		{
			"three decimals that are zeros", `1250.50`, `1250.500`,
			[]string{"123:34 SCHM0010 /goals/1/expenditure/amount"},
			[]string{"/goals/1/expenditure/amount"},
		},
		{
			"a whole number with a point", `"ayes": 5`, `"ayes": 5.0`,
			[]string{"34:15 SCHM0010 /board/vote/ayes"},
			[]string{"/board/vote/ayes"},
		},
		{
			"an exponent", `"ayes": 5`, `"ayes": 5e0`,
			[]string{"34:15 SCHM0010 /board/vote/ayes"},
			[]string{"/board/vote/ayes"},
		},
		{
			"an amount below nothing by its sign only", `"amount": 596125`, `"amount": -0`,
			[]string{"108:19 SCHM0010 /goals/0/expenditure/amount"},
			[]string{"/goals/0/expenditure/amount"},
		},
		{
			"an empty text", `"phone": "555-555-0100"`, `"phone": ""`,
			[]string{"21:14 SCHM0006 /contact/phone"},
			nil,
		},
		{
			"an empty group", `{
    "name": "Los Angeles",
    "code": "19"
  }`, `{}`,
			[]string{"5:13 SCHM0001 /county/code", "5:13 SCHM0001 /county/name"},
			nil,
		},
		{
			"a goal that is text: the places of those after it stay theirs", `"goals": [`, `"goals": [ "none",`,
			[]string{"85:14 SCHM0003 /goals/0"},
			[]string{"/goals/0"},
		},
		{
			"a goal that is an empty text, without which nothing is lost", `"goals": [`, `"goals": [ "",`,
			[]string{"85:14 SCHM0003 /goals/0"},
			nil,
		},
		{
			"a mistake in a goal after one that is left out", "\"goals\": [", "\"goals\": [ 7, {\n\"id\": \"0\", \"area\": \"otherSupport\"},",
			[]string{
				"85:14 SCHM0003 /goals/0",
				"85:17 SCHM0001 /goals/1/expenditure", "85:17 SCHM0001 /goals/1/measures", "85:17 SCHM0001 /goals/1/statement",
			},
			[]string{"/goals/0"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			source := complete(t)
			if strings.Count(source, tt.old) != 1 {
				t.Fatalf("the fixture has %q %d times", tt.old, strings.Count(source, tt.old))
			}
			source = strings.Replace(source, tt.old, tt.new, 1)
			r := Read("x.json", []byte(source))
			if got := brief(r.Findings); !reflect.DeepEqual(got, tt.found) {
				t.Errorf("found:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(tt.found, "\n"))
			}
			if !reflect.DeepEqual(r.Unread, tt.unread) {
				t.Errorf("unread %q, want %q", r.Unread, tt.unread)
			}
			if r.Summary == nil {
				t.Error("there is no summary")
			}
			if _, err := r.Accept(); err == nil || !strings.Contains(err.Error(), "x.json has") {
				t.Errorf("accepted: %v", err)
			}
			holds(t, []byte(source), r)
		})
	}
}

// TestRulesSpeakOfValuesThatAreThere makes sure that what the rules say about a
// summary has the place in the file, and that they do not repeat the schema.
func TestRulesSpeakOfValuesThatAreThere(t *testing.T) {
	source := strings.Replace(complete(t), `"name": "Los Angeles"`, `"name": "Los Angles"`, 1)
	r := Read("x.json", []byte(source))
	if got, want := brief(r.Findings), []string{"6:13 CNTY0001 /county/name"}; !reflect.DeepEqual(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	// The goal that repeats an identifier is second for the rules, because the
	// first entry was left out, and third in the file.
	source = strings.Replace(complete(t), `"goals": [`, `"goals": [ 7,`, 1)
	source = strings.Replace(source, `"id": "2"`, `"id": "1"`, 1)
	r = Read("x.json", []byte(source))
	if got, want := brief(r.Findings), []string{"85:14 SCHM0003 /goals/0", "114:13 GOAL0004 /goals/2/id"}; !reflect.DeepEqual(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	// The code is no county's: the schema says so, and the rule about names and
	// codes doesn't say it again.
	source = strings.Replace(complete(t), `"code": "19"`, `"code": "59"`, 1)
	r = Read("x.json", []byte(source))
	var atCode []string
	for _, f := range r.Findings {
		if f.Pointer == "/county/code" {
			atCode = append(atCode, f.Code)
		}
	}
	if want := []string{"SCHM0005"}; !reflect.DeepEqual(atCode, want) {
		t.Errorf("found %q at the code, want %q", atCode, want)
	}
}

func TestFilesThatGiveNoSummary(t *testing.T) {
	wide := func(order binary.ByteOrder, mark bool, s string) []byte {
		var b bytes.Buffer
		if mark {
			s = "\ufeff" + s
		}
		for _, u := range utf16.Encode([]rune(s)) {
			if err := binary.Write(&b, order, u); err != nil {
				t.Fatal(err)
			}
		}
		return b.Bytes()
	}
	tests := []struct {
		name    string
		data    []byte
		code    string
		message string
	}{
		{"nothing", nil, "FILE0001", "empty"},
		{"blanks", []byte(" \r\n\t"), "FILE0001", "nothing in it"},
		{"only a byte order mark", []byte("\ufeff\n"), "FILE0001", "nothing in it"},
		{"too large", bytes.Repeat([]byte(" "), MaxSize+1), "FILE0002", "16 MiB"},
		{"PDF", []byte("%PDF-1.7\n"), "FILE0003", "PDF"},
		{"RTF", []byte(`{\rtf1\ansi`), "FILE0003", "Rich Text"},
		{"web page", []byte("\n<!DOCTYPE html><html>"), "FILE0003", "web page"},
		{"XML", []byte(`<?xml version="1.0"?><w:document/>`), "FILE0003", "XML"},
		{"UTF-16 with a mark", wide(binary.LittleEndian, true, `{"a": 1}`), "FILE0004", "UTF-16"},
		{"UTF-16 without", wide(binary.BigEndian, false, `{"a": 1}`), "FILE0004", "UTF-16"},
		{"UTF-32", []byte("\xff\xfe\x00\x00{\x00\x00\x00}\x00\x00\x00"), "FILE0004", "UTF-32"},
		{"UTF-32 without a mark", []byte("{\x00\x00\x00}\x00\x00\x00"), "FILE0004", "UTF-32"},
		{"older encoding", []byte("{\"a\": \"caf\xe9\"}"), "FILE0004", "older encoding"},
		{"mistake", []byte(`{"a": 1`), "FILE0006", "closed"},
		{"list", []byte(`[]`), "FILE0007", "list"},
		{"number", []byte(`1`), "FILE0007", "number"},
		{"twice", []byte(`{"a": 1, "a": 1}`), "FILE0008", "second time"},
		{"null character", []byte(`{"localContext": "a\u0000"}`), "FILE0012", "U+0000"},
		{"half pair", []byte(`{"localContext": "\ud800"}`), "FILE0013", `\ud800`},
	}
	shown := map[string]bool{}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Read("x.json", tt.data)
			if r.Summary != nil || r.Unread != nil {
				t.Error("there is a summary")
			}
			if len(r.Findings) == 0 {
				t.Fatal("nothing was found")
			}
			var first finding.Finding
			for _, f := range r.Findings {
				shown[f.Code] = true
				if f.Line < 1 || f.Column < 1 || f.File != "x.json" {
					t.Errorf("no place: %+v", f)
				}
				if strings.HasPrefix(f.Code, "FILE") && first.Code == "" {
					first = f
				}
			}
			if first.Code != tt.code || !strings.Contains(first.Message, tt.message) {
				t.Errorf("found %s %s", first.Code, first.Message)
			}
			if _, err := r.Accept(); err == nil {
				t.Error("accepted")
			}
		})
	}
	for _, r := range rule.All() {
		switch r.Code {
		case "FILE0005", "FILE0009", "FILE0010", "FILE0011", "FILE0014":
			continue // shown elsewhere; the last can't be shown
		}
		if strings.HasPrefix(r.Code, "FILE") && !shown[r.Code] {
			t.Errorf("no case shows %s", r.Code)
		}
	}
}

func TestBadCharactersDoNotHideOtherMistakes(t *testing.T) {
	source := strings.Replace(complete(t), `"Los Angeles"`, `"Los\u0000Angeles"`, 1)
	source = strings.Replace(source, `"itemType": "action"`, `"itemType": "acton"`, 1)
	r := Read("x.json", []byte(source))
	if got, want := brief(r.Findings), []string{"6:17 FILE0012 /county/name", "29:17 SCHM0004 /board/itemType"}; !reflect.DeepEqual(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	if r.Summary != nil {
		t.Error("there is a summary")
	}
}

// TestEqualKeysEndIt: of a file that can be read in two ways nothing more is
// said.
func TestEqualKeysEndIt(t *testing.T) {
	r := Read("x.json", []byte("{\n \"contact\": {},\n \"contact\": 5\n}"))
	if got, want := brief(r.Findings), []string{"3:2 FILE0008 /contact"}; !reflect.DeepEqual(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestSaid(t *testing.T) {
	s := newSaid([]finding.Finding{{Code: "SCHM0008", Pointer: "/b"}, {Code: "SCHM0001", Pointer: "/a"}}, []misfit{{pointer: "/c/0"}})
	for pointer, want := range map[string]bool{
		"": false, "/a": true, "/a/x": true, "/ab": false, "/b": true, "/b/x": false, "/c": false, "/c/0": true, "/c/0/x/y": true, "/c/1": false,
	} {
		if got := s.already(pointer); got != want {
			t.Errorf("%q: said already is %v", pointer, got)
		}
	}
}

func TestPosition(t *testing.T) {
	r := Read("x.json", []byte("\ufeff{\n  \"county\": {\"name\": \"Yuba\"},\n  \"goals\": [7, {\"id\": \"1\"}]}"))
	tests := []struct {
		pointer      string
		line, column int
	}{
		{"", 1, 1}, {"/county", 2, 13}, {"/county/name", 2, 22}, {"/county/code", 2, 13}, {"/goals/1/id", 3, 23}, {"/goals/9", 3, 12}, {"/x/y", 1, 1},
	}
	for _, tt := range tests {
		if line, column := r.Position(tt.pointer); line != tt.line || column != tt.column {
			t.Errorf("%s is said to be at %d:%d, and is at %d:%d", tt.pointer, line, column, tt.line, tt.column)
		}
	}
	if line, column := Read("x.json", []byte("{")).Position("/county"); line != 1 || column != 1 {
		t.Errorf("in a damaged file the county is at %d:%d", line, column)
	}
}

func TestByteOrderMarkIsAWarning(t *testing.T) {
	r := Read("x.json", []byte("\ufeff"+complete(t)))
	if got, want := brief(r.Findings), []string{"1:1 FILE0005 "}; !reflect.DeepEqual(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	if _, err := r.Accept(); err != nil {
		t.Error(err)
	}
	// A column on the first line doesn't count the mark.
	r = Read("x.json", []byte("\ufeff{\"x\": 1}"))
	for _, f := range r.Findings {
		if f.Code == "SCHM0002" && f.Column != 2 {
			t.Errorf("%+v", f)
		}
	}
}

func TestAcceptSaysHowManyAndTheFirst(t *testing.T) {
	_, err := Read("x.json", []byte(`{}`)).Accept()
	want := "x.json has 11 fatal findings, the first at line 1, column 1: SCHM0001 The summary has no "
	if err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("%v", err)
	}
	source := strings.Replace(complete(t), `"itemType": "action"`, `"itemType": "acton"`, 1)
	_, err = Read("x.json", []byte(source)).Accept()
	want = "x.json has 1 fatal finding at line 29, column 17: SCHM0004 "
	if err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("%v", err)
	}
	if _, err = (Result{}).Accept(); err == nil {
		t.Error("an empty result was accepted")
	}
}

// holds fails unless a result lists as unread all that its summary doesn't
// hold, and has a fatal finding for each.
func holds(t *testing.T, source []byte, r Result) {
	t.Helper()
	if r.Summary == nil {
		return
	}
	encoded, err := summary.Encode(r.Summary)
	if err != nil {
		t.Fatal(err)
	}
	if same := sameJSON(t, bytes.TrimPrefix(source, []byte(byteOrderMark)), encoded); same != (len(r.Unread) == 0) {
		t.Errorf("same: %v, unread: %q\n%s\n%s", same, r.Unread, source, encoded)
	}
	fatal := map[string]bool{}
	for _, f := range r.Findings {
		if f.Severity == finding.Fatal {
			fatal[f.Pointer] = true
		}
	}
	for _, pointer := range r.Unread {
		told := within(fatal, pointer)
		for p := range fatal { // an empty group is told of by what it lacks
			told = told || strings.HasPrefix(p, pointer+"/")
		}
		if !told {
			t.Errorf("%s is left out, and nothing says so", pointer)
		}
	}
}

// sameJSON compares two texts in JSON by what they say: the order of keys, the
// way to write a number, and texts and groups that are empty don't matter.
func sameJSON(t *testing.T, a, b []byte) bool {
	t.Helper()
	return reflect.DeepEqual(canonical(t, a), canonical(t, b))
}

func canonical(t *testing.T, source []byte) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(source))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%v: %s", err, source)
	}
	return meaning(v)
}

func meaning(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, item := range v {
			if v[key] = meaning(item); saysNothing(v[key]) {
				delete(v, key)
			}
		}
	case []any:
		for i, item := range v {
			v[i] = meaning(item)
		}
		return slices.DeleteFunc(v, saysNothing)
	case json.Number:
		if r, ok := new(big.Rat).SetString(string(v)); ok && len(v) < 40 && !strings.ContainsAny(string(v), "eE") {
			return "number " + r.RatString()
		}
	}
	return v
}

func saysNothing(v any) bool {
	group, ok := v.(map[string]any)
	return v == "" || ok && len(group) == 0
}
