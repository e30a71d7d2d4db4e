package workspace

// busyForTests is what a system says of a file that another program has open.
const busyForTests = sharingViolation
