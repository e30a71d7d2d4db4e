// Package depcheck holds the code against the shape that it is meant to have.
// It is only a test: which package may import which, who may use a library
// from outside, and that nothing but a program's main ends the program.
//
// The way of the data is bytes → intake → summary → templates or compile →
// document → docx, html, text, and imports run down that way only. A new
// package has to be entered in the table of the test, which is the moment to
// think about where it belongs.
package depcheck
