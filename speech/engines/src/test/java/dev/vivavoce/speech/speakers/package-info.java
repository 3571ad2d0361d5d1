@NullMarked
package dev.vivavoce.speech.speakers;

import org.jspecify.annotations.NullMarked;
