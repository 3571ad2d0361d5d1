/// Ogg pages and packets (RFC 3533).
@NullMarked
package dev.vivavoce.speech.media.ogg;

import org.jspecify.annotations.NullMarked;
