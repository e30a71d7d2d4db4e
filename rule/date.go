package rule

// dateRules are the family DATE.
var dateRules = []Rule{}
