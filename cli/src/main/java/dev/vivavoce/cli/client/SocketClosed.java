package dev.vivavoce.cli.client;

/// The other side closed the socket.
public final class SocketClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What a socket that broke off without a close frame is said to have ended with (RFC 6455, 7.1.5).
    public static final int BROKEN_OFF = 1006;

    private static final int GOING_AWAY = 1001;
    private static final int SERVICE_RESTART = 1012;
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int UNAVAILABLE = 4503;

    private final int code;
    private final String reason;

    SocketClosed(int code, String reason) {
        super("closed with " + code + (reason.isEmpty() ? "" : " " + reason));
        this.code = code;
        this.reason = reason;
    }

    /// The close code (RFC 6455, 7.4), for example 1000 or 4409.
    public int code() {
        return code;
    }

    /// For example `SUPERSEDED`.
    public String reason() {
        return reason;
    }

    /// Whether the session goes on and only the line is gone: it broke off, or the server is stopping (RFC 6455,
    /// 7.4.1).
    public boolean canBeResumed() {
        return code == BROKEN_OFF
                || code == GOING_AWAY
                || code == SERVICE_RESTART
                || code == TRY_AGAIN_LATER
                || code == UNAVAILABLE;
    }
}
