package check_test

import (
	"testing"

	"github.com/coesummary/coesummary/summary"
)

// board sets the fiscal year and the board's days; "" is none.
func board(year, meeting, adoption, hearing string) func(*summary.Summary) {
	day := func(s string) summary.Date {
		if s == "" {
			return summary.Date{}
		}
		d, err := summary.ParseDate(s)
		if err != nil {
			panic(err)
		}
		return d
	}
	return func(s *summary.Summary) {
		s.TechnicalAssistance.Districts = nil
		s.FiscalYear = 0
		if year != "" {
			s.FiscalYear = summary.MustFiscalYear(year)
		}
		s.Board.MeetingDate, s.Board.LCAPAdoptionDate, s.Board.HearingDate = day(meeting), day(adoption), day(hearing)
	}
}

func TestDateRules(t *testing.T) {
	const adoption, meeting, hearing = " /board/lcapAdoptionDate", " /board/meetingDate", " /board/hearingDate"
	runCases(t, []ruleCase{
		{"one meeting", board("2026-27", "2026-06-24", "2026-06-24", "2026-06-10"), nil},
		{"no hearing written down", board("2026-27", "2026-06-24", "2026-06-24", ""), nil},
		{"two meetings", board("2026-27", "2026-06-24", "2026-06-25", "2026-06-10"), []string{"DATE0001" + adoption}},
		{"presented at the hearing", board("2026-27", "2026-06-10", "2026-06-24", "2026-06-10"), []string{"DATE0001" + adoption}},
		{"no meeting to compare with", board("2026-27", "", "2026-06-24", "2026-06-10"), nil},
		{"no adoption to compare with", board("2026-27", "2026-06-24", "", "2026-06-10"), nil},

		{"hearing the day before", board("2026-27", "2026-06-24", "2026-06-24", "2026-06-23"), nil},
		{"hearing the same day", board("2026-27", "2026-06-24", "2026-06-24", "2026-06-24"), []string{"DATE0002" + hearing}},
		{"hearing the day after", board("2026-27", "2026-06-24", "2026-06-24", "2026-06-25"), []string{"DATE0002" + hearing}},
		{"hearing after the meeting alone", board("2026-27", "2026-06-24", "", "2026-06-25"), []string{"DATE0002" + hearing}},

		{"on 1 July", board("2026-27", "2026-07-01", "2026-07-01", "2026-06-10"), nil},
		{"on 2 July", board("2026-27", "2026-07-02", "2026-07-02", "2026-06-10"), []string{"DATE0003" + adoption}},
		{"late, with the meeting alone", board("2026-27", "2026-09-02", "", ""), []string{"DATE0003" + meeting}},
		{"late within the year", board("2026-27", "2026-12-31", "2026-12-31", ""), []string{"DATE0003" + adoption}},

		{"New Year's Day", board("2026-27", "2026-01-01", "2026-01-01", ""), nil},
		{"a meeting of last year's", board("2026-27", "2025-06-24", "2025-06-24", "2025-06-10"), []string{"DATE0004" + meeting}},
		{"last year's fiscal year", board("2025-26", "2026-06-24", "2026-06-24", "2026-06-10"), []string{"DATE0004" + meeting}},
		{"years apart, adoption alone", board("2026-27", "", "2024-06-24", ""), []string{"DATE0004" + adoption}},
		{"no fiscal year", board("", "2024-06-24", "2024-06-24", ""), nil},
		{"no day at all", board("2026-27", "", "", ""), nil},
		{"a hearing alone", board("2026-27", "", "", "2026-06-10"), nil},

		{"hearing in January", board("2026-27", "2026-06-24", "2026-06-24", "2026-01-01"), nil},
		{"hearing of last year", board("2026-27", "2026-06-24", "2026-06-24", "2025-06-10"), []string{"DATE0005" + hearing}},
		{"the end of a century", board("2099-00", "2099-06-24", "2099-06-24", "2099-06-10"), nil},
	})
}
