/// The speech service: live speaking sessions, scoring of recordings, and speech synthesis.
@NullMarked
package dev.vivavoce.speech;

import org.jspecify.annotations.NullMarked;
