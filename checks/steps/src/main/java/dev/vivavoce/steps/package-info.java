/// The whole platform under test.
@NullMarked
package dev.vivavoce.steps;

import org.jspecify.annotations.NullMarked;
