/// Erasing users: their running sessions end first.
@NullMarked
package dev.vivavoce.speech.user;

import org.jspecify.annotations.NullMarked;
