@NullMarked
package dev.vivavoce.runtime.calls;

import org.jspecify.annotations.NullMarked;
