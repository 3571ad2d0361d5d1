/// All speech engines, opened once and shared.
@NullMarked
package dev.vivavoce.speech.engines;

import org.jspecify.annotations.NullMarked;
