package dev.vivavoce.speech.room;

import dev.vivavoce.runtime.config.Secret;
import java.net.URI;
import java.time.Instant;

/// What a learner needs to enter the room of a session.
///
/// @param url the address of the server for its clients
/// @param identity the name of the learner in the room
record RoomEntry(URI url, Secret token, String room, String identity, Instant expiresAt) {}
