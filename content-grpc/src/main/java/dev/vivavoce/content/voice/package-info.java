/// How partners sound.
@NullMarked
package dev.vivavoce.content.voice;

import org.jspecify.annotations.NullMarked;
