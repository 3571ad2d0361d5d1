/// What the objectives of the edge are measured by.
@NullMarked
package dev.vivavoce.bff.objective;

import org.jspecify.annotations.NullMarked;
