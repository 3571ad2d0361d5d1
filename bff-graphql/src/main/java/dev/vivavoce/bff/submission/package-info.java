/// The viewer's recordings that were made without a line, submitted whole.
@NullMarked
package dev.vivavoce.bff.submission;

import org.jspecify.annotations.NullMarked;
