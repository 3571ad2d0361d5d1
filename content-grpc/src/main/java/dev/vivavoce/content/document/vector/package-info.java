/// Vectors of passages as they are stored.
@NullMarked
package dev.vivavoce.content.document.vector;

import org.jspecify.annotations.NullMarked;
