/// The speech time of sessions: whether one may start, and the reservation of each stream's session with billing.
@NullMarked
package dev.vivavoce.speech.session.time;

import org.jspecify.annotations.NullMarked;
