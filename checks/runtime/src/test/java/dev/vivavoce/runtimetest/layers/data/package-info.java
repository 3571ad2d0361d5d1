/// May use config.
@NullMarked
package dev.vivavoce.runtimetest.layers.data;

import org.jspecify.annotations.NullMarked;
