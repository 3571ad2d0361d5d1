/// Engines by language, as settings name them.
@NullMarked
package dev.vivavoce.speech.enginetable;

import org.jspecify.annotations.NullMarked;
