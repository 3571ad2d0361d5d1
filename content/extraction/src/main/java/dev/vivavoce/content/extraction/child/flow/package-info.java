/// Reads plain text and Markdown, and gives pages to what has none.
@NullMarked
package dev.vivavoce.content.extraction.child.flow;

import org.jspecify.annotations.NullMarked;
