/// Files that the tests make: sound, and what looks like sound.
@NullMarked
package dev.vivavoce.speech.media.files;

import org.jspecify.annotations.NullMarked;
