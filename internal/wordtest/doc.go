// Package wordtest is what others say of our Word files. It is only a test. It
// makes every Word file that the examples and the real data give, through the
// same command line that people use, and hands each to three judges:
//
//   - internal/docxcheck, which knows what a file needs to be opened without a
//     question and to be read with a screen reader;
//   - Microsoft's Open XML SDK, which knows the standard (tools/ooxml);
//   - LibreOffice, a word processor that lays the pages out.
//
// The first judge always runs. The other two are programs that not everyone
// has, and take a minute: in CI (CI=true) they must be there, and elsewhere
// they are asked for by OOXML_VALIDATOR, the path of the SDK's dist/src/cli.js,
// and by LIBREOFFICE_CHECK=1.
package wordtest
