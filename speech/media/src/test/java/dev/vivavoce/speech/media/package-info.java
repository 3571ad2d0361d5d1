@NullMarked
package dev.vivavoce.speech.media;

import org.jspecify.annotations.NullMarked;
