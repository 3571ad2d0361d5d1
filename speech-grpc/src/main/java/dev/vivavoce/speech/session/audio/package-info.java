/// The audio of a session: what a stream takes, and what stays in memory until the log covers it.
@NullMarked
package dev.vivavoce.speech.session.audio;

import org.jspecify.annotations.NullMarked;
