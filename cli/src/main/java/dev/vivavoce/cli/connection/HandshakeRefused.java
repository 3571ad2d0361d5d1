package dev.vivavoce.cli.connection;

/// The server refused the handshake of a socket.
public final class HandshakeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    HandshakeRefused(int status, Throwable cause) {
        super("the socket was refused with HTTP status " + status, cause);
        this.status = status;
    }

    /// HTTP status, for example 403.
    public int status() {
        return status;
    }
}
