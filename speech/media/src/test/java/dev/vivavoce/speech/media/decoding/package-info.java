@NullMarked
package dev.vivavoce.speech.media.decoding;

import org.jspecify.annotations.NullMarked;
