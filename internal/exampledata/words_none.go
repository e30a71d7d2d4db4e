package exampledata

// readinessLead and readinessItems are what a county without identified
// districts keeps ready.
var readinessLead = pair{
	open: [7]string{
		"To remain ready",
		"For districts that ask for help",
		"In the meantime",
		"As a matter of prevention",
		"With this in mind",
		"So that help can begin at once",
		"Whether or not a district is identified",
	},
	end: leadEnds[bare],
}

var readinessItems = [3]pair{
	{
		open: [7]string{
			"Review local data with every district each fall",
			"Watch for early signs of difficulty in local data",
			"Meet with district leaders after each Dashboard release",
			"Study trends among the smallest student groups",
			"Compare Dashboard results with local measures",
			"Discuss local indicators with each district",
			"Look closely at attendance and assessment results",
		},
		end: [8]string{
			" and agree on concerns that deserve attention",
			" so that help can start before results decline",
			" and suggest one or two practical responses",
			" together with the district’s own staff",
			", above all in {focus}",
			" and send a short summary to the district",
			" without waiting for a formal request",
			", school by school",
		},
	},
	{
		open: [7]string{
			"Train two staff members as improvement coaches",
			"Practice root cause analysis with volunteers",
			"Send staff to CCEE training on assistance",
			"Learn from county offices that give assistance now",
			"Maintain a list of academic and fiscal experts",
			"Prepare sample plans of support",
			"Update the written procedure for assistance",
		},
		end: [8]string{
			" before the school year begins",
			" and test the approach with one school",
			" in cooperation with the Geographic Lead Agency",
			", at a cost of less than $10,000",
			" so that knowledge does not depend on one person",
			" and share the materials with districts",
			", with a review every summer",
			" for use whenever they are needed",
		},
	},
	{
		open: [7]string{
			"Answer requests for voluntary help under EC 52071(a)",
			"Offer coaching to any district that asks",
			"Provide facilitation for local improvement teams",
			"Lend specialists to districts on request",
			"Arrange short consultations for district teams",
			"Assist schools that want to improve {second}",
			"Respond to districts that want another opinion",
		},
		end: [8]string{
			" within ten working days",
			" and set simple goals for the work",
			" at no cost to the district",
			" for as long as the help is useful",
			" and review the results after one semester",
			", by video where roads are closed",
			", with priority for schools in the greatest need",
			" in person whenever possible",
		},
	},
}
