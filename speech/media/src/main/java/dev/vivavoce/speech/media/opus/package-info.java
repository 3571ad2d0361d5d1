/// Opus packets of a live voice: what arrives without a file around it.
@NullMarked
package dev.vivavoce.speech.media.opus;

import org.jspecify.annotations.NullMarked;
