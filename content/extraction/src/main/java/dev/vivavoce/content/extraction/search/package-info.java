/// Finds passages by words and by meaning.
@NullMarked
package dev.vivavoce.content.extraction.search;

import org.jspecify.annotations.NullMarked;
