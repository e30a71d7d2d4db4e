package rule

// partARules are the family PRTA.
var partARules = []Rule{}
