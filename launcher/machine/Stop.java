package machine;

/// Ends the launcher with an exit code: 1 when something failed, 2 when the command line is wrong.
public final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    public Stop(int code, String message) {
        super(message);
        this.code = code;
    }

    /// A failure; its message is shown after `vivavoce: `.
    public static Stop failed(String message) {
        return new Stop(1, "vivavoce: " + message);
    }

    /// A failure that is shown already.
    public static Stop shown() {
        return new Stop(1, "");
    }

    /// A command line that is wrong.
    public static Stop usage(String message) {
        return new Stop(2, message);
    }

    public int code() {
        return code;
    }
}
