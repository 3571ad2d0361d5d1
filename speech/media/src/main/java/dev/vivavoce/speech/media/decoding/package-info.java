/// Decodes recorded files. What a hostile file can do, it does to a process of its own.
@NullMarked
package dev.vivavoce.speech.media.decoding;

import org.jspecify.annotations.NullMarked;
