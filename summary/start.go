package summary

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/coesummary/coesummary/county"
)

// skeleton is a summary to fill in: every field that a complete one needs, and
// those optional ones that nearly all have. An empty string is reported until it
// is filled in.
const skeleton = `{
  "schemaVersion": "1.0",
  "fiscalYear": %s,
  "county": {
    "name": %s,
    "code": %s
  },
  "office": {
    "name": %s
  },
  "superintendent": {
    "name": "",
    "title": "County Superintendent of Schools"
  },
  "contact": {
    "name": "",
    "email": ""
  },
  "board": {
    "name": "",
    "meetingDate": "",
    "lcapAdoptionDate": "",
    "hearingDate": "",
    "agendaItem": "",
    "itemType": "information"
  },
  "localContext": "",
  "collaboration": {
    "narrative": "",
    "activities": [
      {
        "activity": "",
        "partners": [
          "ccee",
          "cde",
          "countySuperintendents"
        ]
      }
    ]
  },
  "technicalAssistance": {
    "narrative": "",
    "actions": [
      {
        "action": "",
        "fundingSources": [
          ""
        ]
      }
    ],
    "districtActions": ""
  },
  "goals": [
%s
  ],
  "expenditures": {
    "fundingSources": [
      ""
    ]
  }
}
`

const skeletonGoal = `    {
      "id": "%d",
      "area": "%s",
      "statement": "",
      "measures": [
        {
          "metrics": [
            {
              "metric": ""
            }
          ],
          "actions": [
            {
              "action": ""
            }
          ]
        }
      ],
      "expenditure": {
        "amount": 0
      }
    }`

// Skeleton returns the JSON of a summary to fill in, with what is known of the
// county and the year. The office's name is the one in CDE's directory.
func Skeleton(c county.County, year FiscalYear) []byte {
	goals := ""
	for i, area := range Areas() {
		if i > 0 {
			goals += ",\n"
		}
		goals += fmt.Sprintf(skeletonGoal, i+1, area)
	}
	return fmt.Appendf(nil, skeleton, quote(year.String()), quote(c.Name), quote(string(c.Code)), quote(c.Office), goals)
}

// quote writes a string as JSON.
func quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err) // a Go string always has a JSON form
	}
	return string(b)
}

// toFillIn stands, while a summary is carried over, in the fields that are then
// left empty.
var toFillIn = MakeDate(1900, 1, 1)

// CarryOver returns the JSON of last year's summary for a new year. What
// belongs to last year's meeting is empty, in its place (its dates and the
// agenda item), or left out (what the board did and how it voted). All text is
// kept.
func (s *Summary) CarryOver(year FiscalYear) ([]byte, error) {
	next := *s
	next.FiscalYear = year
	board := Board{ItemType: Information}
	if s.Board != nil {
		board.Name, board.ItemType = s.Board.Name, s.Board.ItemType
	}
	board.MeetingDate, board.LCAPAdoptionDate, board.HearingDate = toFillIn, toFillIn, toFillIn
	board.AgendaItem = toFillIn.String()
	next.Board = &board
	data, err := Encode(&next)
	if err != nil {
		return nil, err
	}
	for _, key := range []string{"meetingDate", "lcapAdoptionDate", "hearingDate", "agendaItem"} {
		// A text that holds these very characters has its quotes escaped.
		data = bytes.Replace(data, fmt.Appendf(nil, "%q: %q", key, toFillIn), fmt.Appendf(nil, "%q: %q", key, ""), 1)
	}
	return data, nil
}
