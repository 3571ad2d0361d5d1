@NullMarked
package dev.vivavoce.speech.voice.ssml;

import org.jspecify.annotations.NullMarked;
