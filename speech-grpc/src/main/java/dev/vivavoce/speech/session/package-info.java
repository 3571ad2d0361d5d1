/// Speaking sessions: the live stream, the log of what happened, who watches it, and its end.
@NullMarked
package dev.vivavoce.speech.session;

import org.jspecify.annotations.NullMarked;
