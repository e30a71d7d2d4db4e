package exampledata

import "github.com/coesummary/coesummary/summary"

// Draft returns a summary as somebody leaves it in April: begun in earnest and
// far from done. It can be read, and much that a complete summary needs is
// missing: the superintendent's title, the days of the board, the sources of
// funding, the districts' own actions, the cost of one goal, the whole of
// another.
func Draft() *summary.Summary {
	amount := summary.Money(21_500_00)
	return &summary.Summary{
		Schema:         schemaPath,
		SchemaVersion:  "1.0",
		FiscalYear:     fiscalYear,
		County:         summary.County{Name: "Mono", Code: "26"},
		Office:         summary.Office{Name: "Mono County Office of Education", Abbreviation: "MONOCOE"},
		Superintendent: &summary.Superintendent{Name: "Robin Unfinished"},
		Contact:        &summary.Contact{Name: "Kit Halfway", Email: "draft@mono.example.org"},
		Board:          &summary.Board{Name: "Mono County Board of Education"},
		LocalContext: "Two districts, long winters, and a single road between them: that is the setting of this plan.\n\n" +
			"Teachers are hard to find and harder to keep.",
		Collaboration: &summary.Collaboration{
			Narrative: "The Mono County Office of Education (MONOCOE) works with the California Collaborative for Educational Excellence (CCEE) on questions of improvement and with other county superintendents on shared training.",
			Activities: []summary.Activity{
				{Activity: "Attend the monthly meeting of small county offices", Partners: []summary.Partner{summary.CountySuperintendents}, Frequency: "Monthly"},
				{Activity: "Ask CCEE about tools for very small districts", Partners: []summary.Partner{summary.CCEE}},
			},
		},
		TechnicalAssistance: &summary.TechnicalAssistance{
			Actions: []summary.AssistanceAction{
				{Action: "Visit both districts in the fall and look at their results"},
				{Action: "Find a coach for mathematics"},
			},
		},
		Goals: []summary.Goal{
			{
				ID: "1", Area: summary.LCAPReview,
				Statement: "Review both local plans in good time.",
				Measures: []summary.Measure{{
					Metrics: []summary.Metric{{Metric: "Plans approved on time", Target: "2 of 2"}},
					Actions: []summary.GoalAction{{Action: "Read each draft before its hearing"}},
				}},
				Expenditure: &summary.Expenditure{Amount: &amount, FundingSources: []string{generalFund}},
			},
			{
				ID: "2", Area: summary.TechnicalGoal,
				Statement: "Give useful help to districts that need it.",
				Measures: []summary.Measure{{
					Actions: []summary.GoalAction{{Action: "Agree with each district on a plan of support"}},
				}},
			},
		},
	}
}
