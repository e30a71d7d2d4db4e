package exampledata

import "github.com/coesummary/coesummary/summary"

// partnerItem is one kind of work with a partner.
type partnerItem struct {
	words    pair
	partners []summary.Partner
	// name is the partner's name in a table.
	name string
}

// partnerItems are the steps to collaborate. The first three are those that
// the law asks for, and every county has them.
var partnerItems = []partnerItem{
	{
		name:     "CCEE",
		partners: []summary.Partner{summary.CCEE},
		words: pair{
			open: [7]string{
				"Take part in CCEE professional learning for county teams",
				"Consult CCEE advisers on complex cases of assistance",
				"Use CCEE tools for continuous improvement",
				"Join the CCEE community of practice",
				"Ask CCEE staff to observe and comment on local facilitation",
				"Plan with CCEE when a district needs intensive support",
				"Adapt CCEE materials for local workshops",
			},
			end: [8]string{
				" and pass the lessons on to districts",
				" so that local practice matches the state’s approach",
				" and record what works for later use",
				", with follow-up discussions inside the office",
				" and bring district leaders along where it helps",
				" to widen the range of help within reach",
				" and share local results in return",
				", especially on the subject of {focus}",
			},
		},
	},
	{
		name:     "CDE",
		partners: []summary.Partner{summary.CDE},
		words: pair{
			open: [7]string{
				"Attend CDE briefings on accountability and planning",
				"Bring local questions about the LCAP template to CDE staff",
				"Work with CDE consultants on federal and state program requirements",
				"Follow CDE guidance on the Dashboard and local indicators",
				"Test new CDE reporting tools",
				"Send staff to CDE meetings for state and federal program leaders",
				"Confer with CDE about schools that need added support",
			},
			end: [8]string{
				" and summarize the news for districts within a week",
				" so that districts hear one consistent message",
				" and update local handbooks to match",
				", then hold a question session for district staff",
				" and raise concerns from small schools early",
				" to prevent errors before plans reach local boards",
				" and note deadlines on a shared calendar",
				" before each planning season",
			},
		},
	},
	{
		name:     "Other county superintendents",
		partners: []summary.Partner{summary.CountySuperintendents},
		words: pair{
			open: [7]string{
				"Meet with other county superintendents of the region",
				"Exchange review methods with other county superintendents",
				"Serve on statewide committees of county superintendents",
				"Compare plans for assistance with neighboring county superintendents",
				"Share trainers and materials with other county superintendents",
				"Learn from county superintendents who serve similar communities",
				"Plan regional events with other county superintendents",
			},
			end: [8]string{
				" to keep support much the same across county lines",
				" and bring useful ideas back to local districts",
				" so that specialized help costs each office less",
				" and solve common problems together",
				" on matters such as {second}",
				" and agree on common review questions",
				" through work groups in instruction, business, and student services",
				", inviting district guests when the topic calls for it",
			},
		},
	},
	{
		name:     "Geographic Lead Agency",
		partners: []summary.Partner{summary.GeoLeads},
		words: pair{
			open: [7]string{
				"Coordinate with the Geographic Lead Agency of the region",
				"Attend regional sessions of the Geographic Lead Agency",
				"Request facilitators from the Geographic Lead Agency",
				"Review regional data with the Geographic Lead Agency",
				"Build staff skills through the Geographic Lead Agency",
				"Report local needs to the Geographic Lead Agency",
				"Design regional learning with the Geographic Lead Agency",
			},
			end: [8]string{
				" and apply the methods in local districts",
				", including help for districts that need it for several years",
				" so that assistance is steady across the region",
				" and refine the coaching that the office offers",
				" when a district asks for another point of view",
				" and invite district teams to join",
				" on a schedule set each August",
				" in support of local improvement teams",
			},
		},
	},
	{
		name:     "System of Support lead agencies",
		partners: []summary.Partner{summary.SOSLeads},
		words: pair{
			open: [7]string{
				"Call on lead agencies of the statewide System of Support",
				"Link districts with System of Support lead agencies",
				"Use resources from System of Support lead agencies",
				"Invite System of Support lead agencies to county meetings",
				"Enroll teams in programs of System of Support lead agencies",
				"Consult System of Support lead agencies on special topics",
				"Track offerings from System of Support lead agencies",
			},
			end: [8]string{
				" for expertise in community engagement and tiered support",
				" and match offers of help to needs named in local plans",
				" in areas such as special education, mathematics, and literacy",
				" so that districts need not search alone",
				", paying travel costs for small districts",
				" and follow up with local coaching",
				" when local experience runs short",
				" and post the choices in one easy directory",
			},
		},
	},
	{
		name:     "Local agencies",
		partners: []summary.Partner{summary.OtherPartner},
		words: pair{
			open: [7]string{
				"Work with county health and social services agencies",
				"Collaborate with the special education local plan area",
				"Meet with community colleges and universities",
				"Join forces with child welfare and probation departments",
				"Partner with libraries, museums, and youth organizations",
				"Confer with local employers and workforce boards",
				"Consult early learning and child care councils",
			},
			end: [8]string{
				" on services that schools cannot provide alone",
				" to clear barriers for students and families",
				", with written agreements where data are shared",
				" to advance {second}",
				" and publish a simple directory for schools",
				" through a standing advisory group",
				" so that support reaches students sooner",
				" and take stock of progress each spring",
			},
		},
	},
	{
		name: "CCEE, CDE, and regional partners",
		partners: []summary.Partner{
			summary.CCEE, summary.CDE, summary.CountySuperintendents, summary.GeoLeads, summary.SOSLeads,
		},
		words: pair{
			open: [7]string{
				"Align assistance with CCEE, CDE, and regional partners",
				"Join statewide calls with CCEE, CDE, and county colleagues",
				"Coordinate calendars with CCEE, CDE, and nearby county offices",
				"Present local work to CCEE, CDE, and regional groups",
				"Sponsor regional forums with CCEE, CDE, and lead agencies",
				"Update CCEE, CDE, and lead agencies on local progress",
				"Study results across the region with CCEE, CDE, and lead agencies",
			},
			end: [8]string{
				" so that no district receives conflicting advice",
				" and describe local progress in {focus}",
				" to settle who provides which service",
				" and keep brief notes for district leaders",
				" with the needs of small districts in view",
				" before new initiatives begin",
				" and look for ways to combine efforts",
				", with time for open discussion",
			},
		},
	},
}

// frequencies say how often a thing is done with a partner.
var frequencies = []string{
	"Monthly", "Quarterly", "Twice a year", "Every other month", "As needed",
	"Monthly from August through May", "At least quarterly", "Every semester",
	"Annually, with follow-up as needed",
}
