package check

import (
	"cmp"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// days returns the board's days, zero where there is none.
func days(s *subject) (meeting, adoption, hearing summary.Date) {
	if s.Board == nil {
		return
	}
	return s.Board.MeetingDate, s.Board.LCAPAdoptionDate, s.Board.HearingDate
}

// adoptedAtMeeting: one meeting for the summary and the LCAP.
func adoptedAtMeeting(s *subject) []finding.Finding {
	meeting, adoption, _ := days(s)
	if meeting.IsZero() || adoption.IsZero() || meeting == adoption {
		return nil
	}
	return []finding.Finding{rule.Finding("DATE0001", "/board/lcapAdoptionDate",
		"The LCAP is adopted on %s (lcapAdoptionDate), but the summary is presented on %s (meetingDate).", adoption.Print(), meeting.Print())}
}

// hearingBeforeAdoption: the hearing is over before the day of the adoption.
func hearingBeforeAdoption(s *subject) []finding.Finding {
	meeting, adoption, hearing := days(s)
	adoption = cmp.Or(adoption, meeting)
	if hearing.IsZero() || adoption.IsZero() || hearing.Compare(adoption) < 0 {
		return nil
	}
	if hearing == adoption {
		return []finding.Finding{rule.Finding("DATE0002", "/board/hearingDate",
			"The hearing and the adoption are both on %s; they are two meetings on two days.", hearing.Print())}
	}
	return []finding.Finding{rule.Finding("DATE0002", "/board/hearingDate",
		"The hearing on %s is after the adoption on %s.", hearing.Print(), adoption.Print())}
}

// adoptedInTime: by the July 1 that begins the fiscal year. A meeting in
// another calendar year is not late but wrong: see meetingInFiscalYear.
func adoptedInTime(s *subject) []finding.Finding {
	meeting, adoption, _ := days(s)
	pointer := "/board/lcapAdoptionDate"
	if adoption.IsZero() {
		pointer = "/board/meetingDate"
	}
	adoption = cmp.Or(adoption, meeting)
	year := s.FiscalYear
	if year == 0 || adoption.Year() != int(year) || adoption.Compare(year.Begins()) <= 0 {
		return nil
	}
	return []finding.Finding{rule.Finding("DATE0003", pointer,
		"The LCAP is adopted on %s, after %s, on which the fiscal year %s begins.",
		adoption.Print(), year.Begins().Print(), year.Print())}
}

// meetingInFiscalYear: no clock is asked. The meeting falls into the calendar
// year in which the fiscal year begins, so a file that was carried over with
// only one of the two changed is found.
func meetingInFiscalYear(s *subject) []finding.Finding {
	meeting, adoption, _ := days(s)
	pointer := "/board/meetingDate"
	if meeting.IsZero() {
		pointer = "/board/lcapAdoptionDate"
	}
	meeting = cmp.Or(meeting, adoption)
	year := s.FiscalYear
	if year == 0 || meeting.IsZero() || meeting.Year() == int(year) {
		return nil
	}
	return []finding.Finding{rule.Finding("DATE0004", pointer,
		"The fiscal year %s begins on %s, but the board meets on %s.",
		year.Print(), year.Begins().Print(), meeting.Print())}
}

// hearingInYear: a hearing of an earlier calendar year is in order of time, and
// still not this adoption's.
func hearingInYear(s *subject) []finding.Finding {
	meeting, adoption, hearing := days(s)
	adoption = cmp.Or(adoption, meeting)
	if hearing.IsZero() || adoption.IsZero() || hearing.Year() >= adoption.Year() {
		return nil
	}
	return []finding.Finding{rule.Finding("DATE0005", "/board/hearingDate",
		"The hearing is on %s, in another year than the adoption on %s.", hearing.Print(), adoption.Print())}
}
