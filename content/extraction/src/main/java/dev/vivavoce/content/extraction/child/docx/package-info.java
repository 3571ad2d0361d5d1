/// Reads DOCX: ECMA-376 part 1, WordprocessingML, in its transitional and strict forms.
@NullMarked
package dev.vivavoce.content.extraction.child.docx;

import org.jspecify.annotations.NullMarked;
