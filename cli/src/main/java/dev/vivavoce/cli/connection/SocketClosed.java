package dev.vivavoce.cli.connection;

/// The other side closed the socket.
public final class SocketClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The code for a connection that ended without a close frame (RFC 6455, 7.1.5).
    public static final int BROKEN_OFF = 1006;

    private static final int GOING_AWAY = 1001;
    private static final int SERVICE_RESTART = 1012;
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int UNAVAILABLE = 4503;

    private final int code;
    private final String reason;

    public SocketClosed(int code, String reason) {
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

    /// Whether the session continues and only the connection is lost: it broke, or the server stops (RFC 6455,
    /// 7.4.1).
    public boolean canBeResumed() {
        return code == BROKEN_OFF
                || code == GOING_AWAY
                || code == SERVICE_RESTART
                || code == TRY_AGAIN_LATER
                || code == UNAVAILABLE;
    }
}
