/// The whole platform under test.
@NullMarked
package dev.vivavoce.it;

import org.jspecify.annotations.NullMarked;
