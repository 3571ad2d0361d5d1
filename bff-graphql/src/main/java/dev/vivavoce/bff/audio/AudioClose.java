package dev.vivavoce.bff.audio;

import java.util.Arrays;
import java.util.Set;

/// How the audio socket closes. The close frame's reason text is the reason's name, such as `CONFIG_FIRST`.
enum AudioClose {
    /// The session has ended and its result was sent.
    FINISHED(1000, "FINISHED"),
    /// The server stops; the client resumes the session.
    DRAINING(1012, "DRAINING"),
    /// The server failed.
    INTERNAL(1011, "INTERNAL"),
    /// A message breaks the protocol: text, no SpeakRequest, out of order, audio before its configuration, a control
    /// that the task does not have …
    BAD_MESSAGE(
            4400,
            "BAD_MESSAGE",
            "CONFIG_FIRST",
            "CONFIG_TWICE",
            "AUDIO_INVALID",
            "AUDIO_OUT_OF_ORDER",
            "TEXT_NOT_ALLOWED",
            "FIELD_INVALID",
            "REQUEST_EMPTY",
            "EXAM_MODE",
            "NOT_A_ROLE_PLAY",
            "ROOM_UNKNOWN"),
    /// The ticket is missing, malformed, unknown, used or too old, or the sign-in that asked for it has ended.
    TICKET_INVALID(
            4401,
            "TICKET_INVALID",
            "TICKET_MISSING",
            "TICKET_MALFORMED",
            "TOKEN_MISSING",
            "TOKEN_INVALID",
            "TOKEN_REVOKED",
            "ROLE_MISSING"),
    /// Other sessions took the last speech time before the first audio arrived.
    SPEECH_TIME_USED_UP(4402, "SPEECH_TIME_USED_UP"),
    /// Only third parties recognise the language, and the speaker no longer allows them to get the sound.
    CONSENT_MISSING(4403, "THIRD_PARTIES_CONSENT_MISSING"),
    /// The session does not exist any more.
    SESSION_UNKNOWN(4404, "SESSION_UNKNOWN"),
    /// The subprotocol `vivavoce.speech.v1` was not offered.
    PROTOCOL_MISSING(4406, "PROTOCOL_MISSING"),
    /// There was no audio and no keep-alive within the idle limit, or the client does not answer.
    IDLE(4408, "IDLE"),
    /// A newer socket has taken the session over.
    SUPERSEDED(4409, "SUPERSEDED"),
    /// The session has ended already.
    SESSION_ENDED(4410, "SESSION_ENDED"),
    /// A second socket without a resume ticket, or one that continues at a wrong position.
    RESUME_REFUSED(4412, "RESUME_TICKET_REQUIRED", "RESUME_POSITION_INVALID"),
    /// A message with more bytes than declared.
    TOO_LARGE(4413, "AUDIO_TOO_LARGE", "MESSAGE_TOO_LARGE"),
    /// Encoding, sample rate or channels are not supported.
    FORMAT_UNSUPPORTED(4415, "AUDIO_FORMAT_UNSUPPORTED"),
    /// Audio arrives much faster than it can be spoken.
    TOO_FAST(4429, "AUDIO_TOO_FAST"),
    /// The speech service cannot be reached or does not accept audio; the client resumes later.
    UNAVAILABLE(4503, "UNAVAILABLE", "STALLED");

    final int code;
    /// The reason text without a more exact reason.
    final String reason;

    private final Set<String> reasons;

    AudioClose(int code, String reason, String... more) {
        this.code = code;
        this.reason = reason;
        var all = new java.util.TreeSet<>(Arrays.asList(more));
        all.add(reason);
        this.reasons = Set.copyOf(all);
    }

    /// A close code with its reason text.
    ///
    /// @param reason the reason text
    record Ending(AudioClose close, String reason) {}

    Ending ending() {
        return new Ending(this, reason);
    }

    /// Returns the close for a failure of speech: by its reason, otherwise by its gRPC code.
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
