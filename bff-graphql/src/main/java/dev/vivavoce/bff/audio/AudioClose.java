package dev.vivavoce.bff.audio;

import java.util.Arrays;
import java.util.Set;

/// How the audio socket closes. The close frame's reason text is the reason's name, such as `CONFIG_FIRST`.
enum AudioClose {
    /// The session has ended and its result was sent.
    FINISHED(1000, "FINISHED"),
    /// The server stops: resume at another one.
    DRAINING(1012, "DRAINING"),
    /// A fault of ours.
    INTERNAL(1011, "INTERNAL"),
    /// A message breaks the protocol: text, no SpeakRequest, out of order, audio before its configuration …
    BAD_MESSAGE(
            4400,
            "BAD_MESSAGE",
            "CONFIG_FIRST",
            "CONFIG_TWICE",
            "AUDIO_INVALID",
            "AUDIO_OUT_OF_ORDER",
            "TEXT_NOT_ALLOWED",
            "FIELD_INVALID"),
    /// The ticket is missing, unknown, used or too old.
    TICKET_INVALID(4401, "TICKET_INVALID", "TICKET_MISSING", "TOKEN_MISSING", "TOKEN_INVALID"),
    /// There is no such session any more.
    SESSION_UNKNOWN(4404, "SESSION_UNKNOWN"),
    /// The subprotocol `vivavoce.speech.v1` was not offered.
    PROTOCOL_MISSING(4406, "PROTOCOL_MISSING"),
    /// Nothing was heard for longer than the idle limit, or the client does not answer.
    IDLE(4408, "IDLE"),
    /// A newer socket has taken the session over.
    SUPERSEDED(4409, "SUPERSEDED"),
    /// The session had ended before.
    SESSION_ENDED(4410, "SESSION_ENDED"),
    /// A second socket without a resume ticket, or one that goes on at the wrong place.
    RESUME_REFUSED(4412, "RESUME_TICKET_REQUIRED", "RESUME_POSITION_INVALID"),
    /// A message with more bytes than declared.
    TOO_LARGE(4413, "AUDIO_TOO_LARGE", "MESSAGE_TOO_LARGE"),
    /// Encoding, sample rate or channels are not taken.
    FORMAT_UNSUPPORTED(4415, "AUDIO_FORMAT_UNSUPPORTED"),
    /// Audio came much faster than it can have been spoken.
    TOO_FAST(4429, "AUDIO_TOO_FAST"),
    /// The speech service cannot be reached, or does not take audio: resume in a moment.
    UNAVAILABLE(4503, "UNAVAILABLE", "STALLED");

    final int code;
    /// What is told when nothing more exact is known.
    final String reason;

    private final Set<String> reasons;

    AudioClose(int code, String reason, String... more) {
        this.code = code;
        this.reason = reason;
        var all = new java.util.TreeSet<>(Arrays.asList(more));
        all.add(reason);
        this.reasons = Set.copyOf(all);
    }

    /// How a close ends the socket.
    ///
    /// @param reason the reason text
    record Ending(AudioClose close, String reason) {}

    Ending ending() {
        return new Ending(this, reason);
    }

    /// For a failure of the speech service: by its reason, else by its gRPC code.
    static Ending of(String reason, io.grpc.Status.Code code) {
        for (var close : values()) if (close.reasons.contains(reason)) return new Ending(close, reason);
        var close = switch (code) {
            case INVALID_ARGUMENT, OUT_OF_RANGE -> BAD_MESSAGE;
            case UNAUTHENTICATED, PERMISSION_DENIED -> TICKET_INVALID;
            case NOT_FOUND -> SESSION_UNKNOWN;
            case DEADLINE_EXCEEDED -> IDLE;
            case ABORTED -> SUPERSEDED;
            case FAILED_PRECONDITION -> SESSION_ENDED;
            case RESOURCE_EXHAUSTED -> TOO_FAST;
            case UNAVAILABLE, CANCELLED -> UNAVAILABLE;
            case OK, UNKNOWN, INTERNAL, UNIMPLEMENTED, DATA_LOSS, ALREADY_EXISTS -> INTERNAL;
        };
        return reason.isEmpty() || close == INTERNAL ? close.ending() : new Ending(close, reason);
    }
}
