/// The learner's sentences: which of them count, and how good their language is.
@NullMarked
package dev.vivavoce.rating.language;

import org.jspecify.annotations.NullMarked;
