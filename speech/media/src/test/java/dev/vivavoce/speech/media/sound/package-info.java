@NullMarked
package dev.vivavoce.speech.media.sound;

import org.jspecify.annotations.NullMarked;
