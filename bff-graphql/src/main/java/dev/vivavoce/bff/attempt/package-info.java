/// The history of attempts and its sums.
@NullMarked
package dev.vivavoce.bff.attempt;

import org.jspecify.annotations.NullMarked;
