package docx

// In a form only what stands in a field can be changed. Word knows three ways
// to that, and this file takes the second.
//
//   - The protection of forms (w:documentProtection w:edit="forms") locks the
//     whole of Word as well: no list, no bold, no heading, no table, no check of
//     spelling in a field, although most of this form is narrative. LibreOffice
//     takes it to mean its own old kind of form fields and lets nobody type
//     into a content control.
//   - A group (w:group, ISO/IEC 29500-1, 17.5.2.16) around the whole text locks
//     the words in it and leaves what stands in other controls alone: there
//     everything can be done that Word can do, and a repeating section is such
//     a control. It is what Word's own command "Group" makes.
//     LibreOffice doesn't know it, and lets people type.
//   - A lock on each control keeps the control and not the words around it. Here
//     it is added to the second: a field can't be deleted by mistake. In a row
//     that repeats there is none, because such a row could not be taken away.
//
// There is no password in any of this: the office that fills the form in can
// ungroup it.

// openForm begins the group around the whole text.
func (w *writer) openForm() {
	w.openControl(&contentControl{lock: "contentLocked", kind: "<w:group/>"})
}

// fieldLock is the lock of a field's control.
func (w *writer) fieldLock() string {
	if w.doc.Form && !w.repeating {
		return "sdtLocked"
	}
	return ""
}
