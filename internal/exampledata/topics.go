package exampledata

import "github.com/coesummary/coesummary/summary"

// topic is a subject that a county's support is about.
type topic struct {
	// name fits after "in" and "on", and as the subject of a sentence.
	name string
	// metric is how an assisted school's progress in it is measured.
	metric measure
	// groups and priorities are those that a district assisted with it may
	// have: groups of the Dashboard, and two state priorities.
	groups     []summary.StudentGroup
	priorities []int
}

var (
	attendance = topic{
		name:       "student attendance",
		metric:     measure{words: "Chronic absenteeism in assisted schools", unit: percent, low: 22, spread: 12, step: 5, fewer: true},
		groups:     []summary.StudentGroup{"Homeless", "Socioeconomically Disadvantaged"},
		priorities: []int{4, 5},
	}
	literacy = topic{
		name:       "early literacy",
		metric:     measure{words: "Third graders who meet the local reading benchmark", unit: percent, low: 38, spread: 18, step: 6},
		groups:     []summary.StudentGroup{"English Learners", "Students with Disabilities"},
		priorities: []int{4, 8},
	}
	mathematics = topic{
		name:       "middle grades mathematics",
		metric:     measure{words: "Eighth graders who meet the local mathematics benchmark", unit: percent, low: 27, spread: 17, step: 6},
		groups:     []summary.StudentGroup{"African American", "Hispanic"},
		priorities: []int{4, 6},
	}
	inclusion = topic{
		name:       "inclusive teaching",
		metric:     measure{words: "Students with disabilities in general classes most of the day", unit: percent, low: 52, spread: 16, step: 5},
		groups:     []summary.StudentGroup{"Foster Youth", "Students with Disabilities"},
		priorities: []int{4, 5, 6},
	}
	language = topic{
		name:       "English learner progress",
		metric:     measure{words: "English learners who advance one level in a year", unit: percent, low: 41, spread: 14, step: 6},
		groups:     []summary.StudentGroup{"English Learners", "Long-Term English Learners"},
		priorities: []int{4, 5},
	}
	climate = topic{
		name:       "school climate",
		metric:     measure{words: "Students who say that they feel safe at school", unit: percent, low: 61, spread: 15, step: 6},
		groups:     []summary.StudentGroup{"African American", "Two or More Races"},
		priorities: []int{5, 6},
	}
	readiness = topic{
		name:       "college and career readiness",
		metric:     measure{words: "Graduates who are prepared for college or a career", unit: percent, low: 33, spread: 16, step: 5},
		groups:     []summary.StudentGroup{"Hispanic", "Students with Disabilities"},
		priorities: []int{5, 8},
	}
	fosterYouth = topic{
		name:       "services for foster youth",
		metric:     measure{words: "Foster youth enrolled within two days of a move", unit: percent, low: 64, spread: 15, step: 10},
		groups:     []summary.StudentGroup{"Foster Youth", "Homeless"},
		priorities: []int{5, 6},
	}
	families = topic{
		name:       "family engagement",
		metric:     measure{words: "Families who say that schools value their views", unit: percent, low: 57, spread: 17, step: 8},
		groups:     []summary.StudentGroup{"English Learners", "Hispanic"},
		priorities: []int{4, 5},
	}
	wellness = topic{
		name:       "student wellness",
		metric:     measure{words: "Students who know an adult at school to turn to", unit: percent, low: 63, spread: 14, step: 7},
		groups:     []summary.StudentGroup{"American Indian", "Socioeconomically Disadvantaged"},
		priorities: []int{5, 6},
	}
	science = topic{
		name:       "science teaching",
		metric:     measure{words: "Elementary classes with science lessons every week", unit: percent, low: 44, spread: 22, step: 12},
		groups:     []summary.StudentGroup{"Socioeconomically Disadvantaged", "White"},
		priorities: []int{4, 8},
	}
	writing = topic{
		name:       "writing across subjects",
		metric:     measure{words: "Students who meet the local writing standard", unit: percent, low: 36, spread: 19, step: 7},
		groups:     []summary.StudentGroup{"Long-Term English Learners", "Students with Disabilities"},
		priorities: []int{4, 8},
	}
)
