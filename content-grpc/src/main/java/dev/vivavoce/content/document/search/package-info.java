/// Finds passages of a learner's documents, and scenarios, by words and by meaning.
@NullMarked
package dev.vivavoce.content.document.search;

import org.jspecify.annotations.NullMarked;
