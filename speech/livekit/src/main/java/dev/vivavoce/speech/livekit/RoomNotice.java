package dev.vivavoce.speech.livekit;

/// What a server tells about a room (a webhook of LiveKit).
public sealed interface RoomNotice {
    String room();

    /// A participant has entered.
    record Joined(String room, String identity) implements RoomNotice {}

    /// A participant has left.
    ///
    /// @param byChoice whether they wanted to; otherwise their line was lost and they may come back
    record Left(String room, String identity, boolean byChoice) implements RoomNotice {}

    /// A microphone can be heard.
    record MicrophoneOn(String room, String identity, String trackId) implements RoomNotice {}

    /// The sound of a track arrives where it was asked for.
    record SoundBegan(String room, String egressId) implements RoomNotice {}

    /// The sound of a track ends.
    ///
    /// @param failed whether the track could still be heard
    record SoundEnded(String room, String egressId, boolean failed) implements RoomNotice {}

    /// The room was closed.
    record Closed(String room) implements RoomNotice {}
}
