/// The process that decodes: it gets one file, writes PCM to its standard output, and ends with a code.
@NullMarked
package dev.vivavoce.speech.media.child;

import org.jspecify.annotations.NullMarked;
