/// Rates a spoken talk by a rubric: evidence first, then a band on each criterion, then an estimate of the whole.
@NullMarked
package dev.vivavoce.rating;

import org.jspecify.annotations.NullMarked;
