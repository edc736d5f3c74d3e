/* pdf.h - private to cli: documents of a catalogue are typeset. */
#ifndef ZF_CLI_PDF_H
#define ZF_CLI_PDF_H

#include "zforge/catalog.h"

#include "cli/cli.h"

/* Runs pdflatex on the documents generated/X/Y.tex below `root` that the
 * manifest has for the catalogue as a whole, where a file that LaTeX reads is
 * newer than the PDF; says so when there is no pdflatex.  ZF_EXIT_SYSTEM when
 * a document fails. */
zf_exit cli_typeset(const zf_cli *cli, const char *root,
                    const zf_manifest *manifest);

#endif
