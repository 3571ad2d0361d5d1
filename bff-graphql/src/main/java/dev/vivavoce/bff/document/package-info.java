/// The viewer's documents: uploads, what was read of them, and search.
@NullMarked
package dev.vivavoce.bff.document;

import org.jspecify.annotations.NullMarked;
