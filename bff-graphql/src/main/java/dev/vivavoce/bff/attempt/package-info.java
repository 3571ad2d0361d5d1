/// The history of attempts and its statistics.
@NullMarked
package dev.vivavoce.bff.attempt;

import org.jspecify.annotations.NullMarked;
