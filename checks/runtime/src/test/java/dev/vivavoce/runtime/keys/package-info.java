@NullMarked
package dev.vivavoce.runtime.keys;

import org.jspecify.annotations.NullMarked;
