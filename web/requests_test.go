package web

// request is what a fuzz target begins with.
type request struct {
	post bool
	to   string
	kind byte
	body string
}

// requests are what browsers send, and what they never would.
func requests() []request {
	const (
		plain, script, upload = 0, 1, 2
		modoc                 = "s/25-modoc.json/"
	)
	out := []request{
		// What a form sends.
		{true, modoc + "office", plain, "revision=REV&op=save&%2Foffice%2Fname=Another+office&%2Fboard%2FmeetingDate=6%2F23%2F2026"},
		{true, modoc + "office", plain, "revision=REV&%2Fcounty=02&%2FfiscalYear=2027-28"},
		{true, modoc + "office", plain, "revision=REV&%2Fboard%2Fvote%2Fayes=many&%2Fcounty=99"},
		{true, modoc + "context", plain, "revision=REV&%2FlocalContext=a%0D%0A%0D%0A-+b%00%FF%ED%A0%80&op=next"},
		{true, modoc + "goals", plain, "revision=REV&op=add%3A%2Fgoals%3DlcapReview"},
		{true, modoc + "goals", plain, "revision=REV&op=add%3A%2Fgoals%3Dnone"},
		{true, modoc + "goals", plain, "revision=REV&op=remove%3A%2Fgoals%2F0"},
		{true, modoc + "goals", plain, "revision=REV&op=down%3A%2Fgoals%2F0%2Fmeasures%2F0"},
		{true, modoc + "goals", plain, "revision=REV&op=up%3A%2Fgoals"},
		{true, modoc + "goals", plain, "revision=REV&op=remove%3A"},
		{true, modoc + "goals", plain, "revision=REV&op=remove%3Agoals"},
		{true, modoc + "goals", plain, "revision=REV&op=undo%3AREV"},
		{true, modoc + "goals", plain, "revision=REV&%2Fgoals%2F99999999999999999999%2Fid=1&%2Fgoals%2F-1%2Fid=1&%2Fgoals%2F00%2Fid=1"},
		{true, modoc + "assistance", plain, "revision=REV&%2FtechnicalAssistance%2Fdistricts%2F0%2Fpathways=&%2FtechnicalAssistance%2Fdistricts%2F0%2Fpathways=x"},
		{true, modoc + "costs", plain, "revision=0000&%2Fexpenditures%2Fnote=Too+late."},
		{true, modoc + "conflict", plain, "revision=REV&mine=MINE&base=REV&choice-0=mine&choice-3=mine"},
		{true, modoc + "conflict", plain, "revision=REV&mine=..%2F..%2Foutside&base="},
		{true, modoc + "history", plain, "revision=REV&version=MINE"},
		{true, modoc + "history", plain, "revision=REV&version=..%2F..%2F..%2Foutside.json"},
		{true, modoc + "nothing", plain, "%zz"},
		{true, "s/%2e%2e%2foutside.json/context", plain, "revision=&%2FlocalContext=x"},
		{true, "s/notes.txt/context", plain, "revision=&%2FlocalContext=x"},
		{true, "s/packet.docx/context", plain, "revision=&%2FlocalContext=x"},
		{true, "s/broken.json/context", plain, "revision=&%2FlocalContext=x"},
		{true, "s/con.json/context", plain, "revision=&%2FlocalContext=x"},
		{true, "s/modoc-again.json/context", plain, "revision=AGAIN&%2FlocalContext=x"},
		{true, "new", plain, "county=02&year=2026-27&from="},
		{true, "new", plain, "county=&year=2026-27&from=25-modoc-2025-26.json"},
		{true, "new", plain, "county=25&year=2026-27&from=..%2Foutside.json"},
		{true, "import", plain, "name=packet.docx"},
		{true, "import", plain, "name=..%2Foutside.json"},
		{true, "import", upload, "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"..\\\\x.docx\"\r\n\r\nPK\r\n--B--\r\n"},
		{true, "import", upload, "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.json\"\r\n\r\n{\"goals\":7}\r\n--B--\r\n"},
		{true, "import", upload, "--B\r\nContent-Disposition: form-data"},
		{true, "import/IMPORT", plain, "county=25&year=2026-27"},
		{true, "import/IMPORT", plain, "replace=yes"},
		{true, "import/none", plain, "replace=yes"},
		{false, "import/IMPORT", 4, ""},
		// What the script sends.
		{true, "api/save", script, `{"file":"25-modoc.json","revision":"REV","part":"context","changes":[{"pointer":"/localContext","doc":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Typed."}]}]}}]}`},
		{true, "api/save", script, `{"file":"25-modoc.json","revision":"REV","part":"goals","changes":[{"pointer":"/goals/0/measures/0/actions/0/action","doc":{"type":"doc","content":[{"type":"table"}]}}]}`},
		{true, "api/save", script, `{"file":"25-modoc.json","revision":"REV","part":"office","changes":[{"pointer":"/board/name","value":"\u0000\ud800"},{"pointer":"/board/name","values":["a","b"]},{"pointer":"/county"}]}`},
		{true, "api/save", script, `{"file":"25-modoc.json","revision":"REV","part":"","changes":[{"pointer":"","value":"x"},{"pointer":"/x"}]}`},
		{true, "api/save", script, `{"file":"25-modoc.json","revision":"REV","part":"collaboration","changes":[{"pointer":"/collaboration/activities/0/partners","values":["ccee","x"]},{"pointer":"/collaboration/activities/0/partners","value":"cde"}]}`},
		{true, "api/save", script, `{"file":"25-modoc.json","revision":"","part":"context","changes":null}`},
		{true, "api/save", script, `{"file":"../outside.json","revision":"","changes":[{"pointer":"/localContext","value":"x"}]}`},
		{true, "api/save", script, `{"file":"history/.lock","revision":"","changes":[]}`},
		{true, "api/save", script, `{"file":"packet.docx","revision":"","changes":[]}`},
		{true, "api/save", script, `[]`},
		{true, "api/save", plain, `file=25-modoc.json`},
		{true, "api/paste", script, `{"html":"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>1.<![endif]>a</p><table><td rowspan=3>","text":"","dialect":"itemText"}`},
		{true, "api/paste", script, `{"html":"","text":"1. a\n\u2022 b\n","dialect":"narrative"}`},
		{false, "api/changed?file=25-modoc.json&revision=REV", 4, ""},
		{false, "api/changed?file=..%2Foutside.json", 4, ""},
		// CDE's.
		{true, "state/upload", upload, "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../outside.json\"\r\n\r\n{}\r\n--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"25-modoc.json\"\r\n\r\nx\r\n--B--\r\n"},
		{true, "state/upload", plain, "file=x"},
		{true, "state/putback", plain, "name=25-modoc.json&version=x"},
		{true, "state/county/25/choose", plain, "keep=25-modoc.json"},
		{true, "state/county/25/choose", plain, "keep=broken.json"},
		{true, "state/county/x/choose", plain, ""},
		{true, "state/compile", plain, "mode=received"},
		{true, "state/compile", plain, "mode=complete"},
		{false, "state/county/25/text.html?sha=REV", 4, ""},
		{false, "state/made/statewide.docx", 4, ""},
	}
	for _, page := range []string{"", "new", "new?county=25&from=x", "rules/PRTB0001", "rules/x", "state", "state?done=back", "state/county/25", "state/county/59", "state/owing", "state/owing.csv", "state/compile"} {
		out = append(out, request{false, page, 4, ""})
	}
	for _, part := range []string{
		"office", "context?check=1", "collaboration", "assistance", "goals?done=removed&before=x", "costs", "other", "check", "preview", "history", "changes",
		"conflict?mine=MINE&base=REV", "conflict?mine=x", "packet.html", "packet.docx", "summary.json", "x",
	} {
		out = append(out, request{false, modoc + part, 4, ""})
	}
	return out
}
