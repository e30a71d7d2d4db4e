package exampledata

// The words of the part on what districts do independently of the office.

// districtOpening leads into the list of what districts do.
var districtOpening = pair{
	open: [7]string{
		"Independently of the office, each identified district will",
		"Apart from the help described above, each district will",
		"Districts remain responsible for their own schools and, without the office, will",
		"On its own, each district that receives assistance will",
		"Without direction from the office, identified districts will",
		"Some actions belong to the districts alone, and each district will",
		"Between meetings with the office, each district works independently and will",
	},
	end: [8]string{
		" take the following steps:",
		" carry out this work:",
		" complete the tasks below:",
		" move ahead with these actions:",
		" attend to these duties:",
		" use local staff and funds for this work:",
		" be in charge of the following:",
		" make steady progress on these tasks:",
	},
}

// districtNone is for counties without identified districts.
var districtNone = pair{
	open: [7]string{
		"Districts in the county act independently on their own plans.",
		"Although none is identified, districts work on improvement by themselves.",
		"Independent work continues in every district.",
		"Each district carries on its own cycle of improvement.",
		"Districts remain free to set their own course.",
		"Local boards lead improvement in their own districts.",
		"Improvement remains the work of each district.",
	},
	end: [8]string{
		" Districts review results in the fall, hear from families, and revise actions in the spring.",
		" Each district studies its Dashboard results, checks its local measures, and reports to its board.",
		" Principals and teachers meet regularly to look at student work and to adjust instruction.",
		" Districts keep their own data, choose their own professional learning, and share what they find.",
		" Districts set aside local funds for early help in reading, mathematics, and attendance.",
		" Districts decide on changes after consulting staff, students, and families.",
		" Districts watch attendance and course grades closely and step in early.",
		" Districts compare notes with neighboring districts and may ask the office to join.",
	},
}

// districtItems are what districts do themselves.
var districtItems = []pair{
	{
		open: [7]string{
			"Gather and organize local data",
			"Collect attendance, assessment, and survey results",
			"Share student data with school teams",
			"Prepare data by student group",
			"Maintain accurate enrollment and program records",
			"Update data on early indicators",
			"Examine classroom evidence",
		},
		end: [8]string{
			" before each progress meeting",
			" at least once a month",
			" and discuss the patterns with teachers",
			" in the areas of greatest concern",
			" in a form that principals can use",
			" and post summaries for staff",
			" without waiting for state results",
			", with one person in charge of accuracy",
		},
	},
	{
		open: [7]string{
			"Talk with families and students",
			"Seek views from educational partners",
			"Hold listening sessions at school sites",
			"Survey staff, students, and families",
			"Consult advisory committees",
			"Meet with labor partners and parent groups",
			"Invite community members to planning meetings",
		},
		end: [8]string{
			" about causes and possible changes",
			" and report back on what changes as a result",
			" in more than one language",
			" before choosing new actions",
			" twice during the year",
			" to learn why current efforts fall short",
			" at convenient times and places",
			" and keep a record of the themes",
		},
	},
	{
		open: [7]string{
			"Carry out the chosen changes",
			"Put change ideas to the test",
			"Start new practices on a small scale",
			"Implement the improvement plan",
			"Introduce new routines at selected schools",
			"Adopt and use common materials",
			"Expand practices that show results",
		},
		end: [8]string{
			" and make adjustments after each cycle",
			" with time set aside for teacher teams",
			" in every grade that is affected",
			" under the leadership of site principals",
			" from the first month of school",
			" and document each step",
			" before moving to other schools",
			", with substitutes where needed",
		},
	},
	{
		open: [7]string{
			"Assign staff and funds to the work",
			"Align school plans with district priorities",
			"Direct supplemental funds to the identified needs",
			"Build the improvement work into the LCAP and budget",
			"Set aside time for team meetings",
			"Name a leader for each strand of work",
			"Revise schedules and staffing",
		},
		end: [8]string{
			" so that priorities are clear to every school",
			" and confirm the decision in open session",
			" for the full period of assistance",
			" as part of annual planning",
			" without reducing other required services",
			" and review the choice each semester",
			" in consultation with principals",
			" to protect instructional time",
		},
	},
	{
		open: [7]string{
			"Monitor results",
			"Check progress on local measures",
			"Evaluate whether actions are effective",
			"Report progress to the governing board",
			"Study the results of each cycle",
			"Conduct regular reviews with principals",
			"Compare results across schools",
		},
		end: [8]string{
			" and decide what to keep, change, or stop",
			" at the middle and end of each semester",
			" using a simple dashboard",
			", together with teachers and classified staff",
			" and share the findings in public meetings",
			" before planning for the next year begins",
			", with special care for the smallest groups",
			" and note lessons for other schools",
		},
	},
	{
		open: [7]string{
			"Send staff to professional learning",
			"Provide coaching by district staff",
			"Schedule time for collaboration",
			"Train new teachers in core practices",
			"Develop teacher leaders",
			"Create professional learning communities",
			"Support aides and substitutes",
		},
		end: [8]string{
			" in the field of {second}",
			" through the whole school year",
			" tied to the improvement plan",
			" at each participating school",
			" with help from local colleges",
			" and follow up in classrooms",
			" so that practice is consistent",
			" on days reserved for that purpose",
		},
	},
}
