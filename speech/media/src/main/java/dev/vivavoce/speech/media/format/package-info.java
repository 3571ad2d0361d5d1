/// What a recorded file is, and why one cannot be used.
@NullMarked
package dev.vivavoce.speech.media.format;

import org.jspecify.annotations.NullMarked;
