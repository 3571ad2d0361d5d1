/// A package that no rule lists.
@NullMarked
package dev.vivavoce.runtimetest.layers.surprise;

import org.jspecify.annotations.NullMarked;
