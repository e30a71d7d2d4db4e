// Package webtest is the app as people meet it: a real browser, Chromium, opens
// its pages, and the tests type, click, paste and drop files as a person does.
// It is only a test.
//
// Two stories are gone through from the first page to the last file: a county
// office's, from nothing to a packet without a finding, and the state's, from 51
// files to the statewide document, read back and proved. Others go through what
// happens on the way: two windows on one file, a file that is edited outside, a
// server that is killed, no script, no mouse.
//
// Every page is judged in every state that it has (judge_test.go): by axe, which
// holds it against WCAG; by its width, for at 320 pixels nothing may be cut off
// or scroll to the side; and by the browser's own console. An error, a refused
// style or script, or a failed request, on any page at any moment, fails the
// test that caused it.
//
// Not everyone has Chromium and axe (tools/axe). Where they are absent the tests
// say that they were not run; in CI (CI=true) their absence is failure.
// COES_CHROMIUM names another browser of that family. COES_SCREENSHOTS names a
// folder for pictures of every page at three widths, light and dark, to be
// looked at by people: what is ugly no test can tell.
package webtest
