package importer

import (
	"testing"

	"github.com/coesummary/coesummary/wml"
)

func TestRemarks(t *testing.T) {
	long := "A paragraph that goes on for a good deal longer than anybody would want to read in a remark about it"
	for _, tc := range []struct {
		remark     wml.Remark
		code, want string
	}{
		{wml.Remark{Kind: wml.Revisions, Count: 1}, "WORD0002", "The file holds a tracked change; the text was taken as if it were accepted."},
		{wml.Remark{Kind: wml.Comments, Count: 3, Where: " Two\twords "}, "WORD0003", "3 comments were left out, the first at “Two words”."},
		{wml.Remark{Kind: wml.MergedCells, Count: 1, Where: "Metric"}, "WORD0004", "A merged cell was taken apart, at “Metric”."},
		{wml.Remark{Kind: wml.Pictures, Count: 1, Where: long}, "WORD0005", "A picture was left out, at “A paragraph that goes on for a good deal longer than anybody …”."},
		{wml.Remark{Kind: wml.TextBoxes, Count: 2}, "WORD0007", "The texts of 2 boxes were put after the paragraphs beside them."},
	} {
		got := remarks([]wml.Remark{tc.remark})
		if len(got) != 1 || got[0].Code != tc.code || got[0].Message != tc.want {
			t.Errorf("%+v gives %+v, not %s %s", tc.remark, got, tc.code, tc.want)
		}
	}
	if got := remarks([]wml.Remark{{Kind: wml.HeadersFooters, Count: 2}}); len(got) != 0 {
		t.Errorf("a letterhead is told of: %+v", got)
	}
}

// Every kind of remark but one has its words.
func TestEveryRemarkIsWorded(t *testing.T) {
	for kind := wml.Revisions; kind <= wml.NestedTables; kind++ {
		if _, ok := wordings[kind]; !ok && kind != wml.HeadersFooters {
			t.Errorf("remark %d has no words", kind)
		}
	}
}
