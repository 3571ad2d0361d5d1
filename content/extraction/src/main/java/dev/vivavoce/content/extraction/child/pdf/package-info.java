/// Reads PDF: glyphs with PDFBox, from them lines, columns, tables and paragraphs.
@NullMarked
package dev.vivavoce.content.extraction.child.pdf;

import org.jspecify.annotations.NullMarked;
