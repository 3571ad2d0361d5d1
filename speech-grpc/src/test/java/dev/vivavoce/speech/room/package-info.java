@NullMarked
package dev.vivavoce.speech.room;

import org.jspecify.annotations.NullMarked;
