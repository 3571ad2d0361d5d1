/// Rubrics: criteria, bands with descriptors, weights and the mapping to an estimate.
@NullMarked
package dev.vivavoce.rating.rubric;

import org.jspecify.annotations.NullMarked;
