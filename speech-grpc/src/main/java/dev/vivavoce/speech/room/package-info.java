/// Rooms: sessions whose learners speak over WebRTC, and whose sound a LiveKit server passes on.
@NullMarked
package dev.vivavoce.speech.room;

import org.jspecify.annotations.NullMarked;
