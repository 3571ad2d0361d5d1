/// The viewer's second factor.
@NullMarked
package dev.vivavoce.bff.factor;

import org.jspecify.annotations.NullMarked;
