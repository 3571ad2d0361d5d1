/// Erasing users.
@NullMarked
package dev.vivavoce.speech.user;

import org.jspecify.annotations.NullMarked;
