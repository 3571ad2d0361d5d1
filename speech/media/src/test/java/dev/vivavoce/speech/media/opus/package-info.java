@NullMarked
package dev.vivavoce.speech.media.opus;

import org.jspecify.annotations.NullMarked;
