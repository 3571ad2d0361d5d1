/// Encodes speech to files.
@NullMarked
package dev.vivavoce.speech.media.encoding;

import org.jspecify.annotations.NullMarked;
