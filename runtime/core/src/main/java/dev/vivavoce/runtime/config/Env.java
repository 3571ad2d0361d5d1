package dev.vivavoce.runtime.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Settings as one map of names, read once at start. [#refuseUnread] reports all faults in one message.
///
/// Reading never throws: it records the fault and returns a placeholder, and [#refuseUnread] ends the start.
public final class Env {
    public static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int LONGEST_SECRET = 10_000;

    private final Map<String, String> settings;
    private final Set<String> read = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private Env(Map<String, String> settings) {
        this.settings = settings;
    }

    public static Env of(Map<String, String> settings) {
        return new Env(settings);
    }

    /// A required setting.
    public String text(String name) {
        return parsed(name, null, "text, not empty", Function.identity(), "");
    }

    public String text(String name, String fallback) {
        return parsed(name, fallback, "text, not empty", Function.identity(), fallback);
    }

    /// A required secret: the setting itself, or the content of the file that `NAME_FILE` names, without the
    /// line breaks at its end. Its value appears in no message, even when it is invalid.
    public Secret secret(String name) {
        var inFile = secretFile(name);
        return inFile == null ? new Secret(text(name)) : inFile;
    }

    /// The same for an optional secret.
    public Secret secret(String name, String fallback) {
        var inFile = secretFile(name);
        return inFile == null ? new Secret(text(name, fallback)) : inFile;
    }

    public int integer(String name, int fallback, int least, int most) {
        return parsed(
                name,
                fallback,
                "a whole number from " + least + " to " + most,
                text -> {
                    int value = Integer.parseInt(text);
                    if (value < least || value > most) throw new IllegalArgumentException();
                    return value;
                },
                fallback);
    }

    public double number(String name, double fallback, double least, double most) {
        return parsed(
                name,
                fallback,
                "a number from " + least + " to " + most,
                text -> {
                    double value = Double.parseDouble(text);
                    if (!(value >= least && value <= most)) throw new IllegalArgumentException();
                    return value;
                },
                fallback);
    }

    /// ISO 8601 (`PT15M`) or a number with `ms`, `s`, `m`, `h` or `d` (`15m`).
    public Duration duration(String name, Duration fallback, Duration least, Duration most) {
        return parsed(
                name,
                fallback,
                "a duration from " + least + " to " + most + ", such as PT15M or 15m",
                text -> {
                    var value = parseDuration(text);
                    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) throw new IllegalArgumentException();
                    return value;
                },
                fallback);
    }

    public boolean flag(String name, boolean fallback) {
        return parsed(
                name,
                fallback,
                "true or false",
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException();
                },
                fallback);
    }

    /// One of an enum's constants, in any case.
    public <E extends Enum<E>> E choice(String name, Class<E> type, E fallback) {
        return parsed(
                name,
                fallback,
                "one of " + List.of(type.getEnumConstants()),
                text -> Enum.valueOf(type, text.toUpperCase(java.util.Locale.ROOT)),
                fallback);
    }

    /// A required address.
    public URI uri(String name) {
        return parsed(name, null, "an absolute address", Env::parseUri, URI.create("http://localhost"));
    }

    public URI uri(String name, URI fallback) {
        return parsed(name, fallback, "an absolute address", Env::parseUri, fallback);
    }

    /// The address to listen at. Without one the service listens on this machine only.
    public InetAddress host(String name) {
        return parsed(name, LOOPBACK, "an IP address: 127.0.0.1, or 0.0.0.0 for all", InetAddress::ofLiteral, LOOPBACK);
    }

    /// Records a fault of a combination of settings, such as two that exclude each other.
    public void fault(String name, String expected) {
        faults.add(name + ": expected " + expected);
    }

    /// Fails when a value is invalid or missing, or when a setting with the prefix was never read, which finds
    /// misspelt names. The message names all of them, without values.
    ///
    /// @throws BadSettings which names every fault
    public void refuseUnread(String prefix) {
        var unread = new TreeSet<>(settings.keySet());
        unread.removeIf(name -> !name.startsWith(prefix) || read.contains(name));
        for (var name : unread) faults.add(name + ": no such setting");
        refuseFaulty();
    }

    /// Fails when a value that was read is invalid or missing, and allows settings that were not read.
    ///
    /// @throws BadSettings which names every fault
    public void refuseFaulty() {
        if (!faults.isEmpty()) throw new BadSettings(faults);
    }

    /// Returns the secret in the file; null when no file is named.
    private @Nullable Secret secretFile(String name) {
        var fileName = name + "_FILE";
        var file = text(fileName, "");
        if (file.isEmpty()) return null;
        read.add(name);
        if (settings.containsKey(name)) fault(fileName, "it or " + name + ", not both");
        try {
            var secret = Files.readString(Path.of(file)).replaceFirst("[\\r\\n]+$", "");
            if (secret.isBlank() || secret.length() > LONGEST_SECRET) fault(fileName, "a file with one secret");
            return new Secret(secret);
        } catch (IOException | UncheckedIOException | InvalidPathException _) {
            fault(fileName, "a text file that can be read");
            return new Secret("");
        }
    }

    private <T> T parsed(String name, @Nullable T fallback, String expected, Function<String, T> parse, T standIn) {
        read.add(name);
        var text = settings.get(name);
        if (text == null || text.isBlank()) {
            if (fallback != null && text == null) return fallback;
            faults.add(name + ": " + (text == null ? "missing" : "empty") + " (expected: " + expected + ")");
            return standIn;
        }
        try {
            return parse.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException _) {
            faults.add(name + ": bad value (expected: " + expected + ")");
            return standIn;
        }
    }

    private static URI parseUri(String text) {
        var uri = URI.create(text);
        if (!uri.isAbsolute()) throw new IllegalArgumentException();
        return uri;
    }

    private static Duration parseDuration(String text) {
        if (text.startsWith("P")) return Duration.parse(text);
        var matcher = java.util.regex.Pattern.compile("(\\d{1,9})(ms|s|m|h|d)").matcher(text);
        if (!matcher.matches()) throw new IllegalArgumentException();
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /// The settings are invalid. The message names every fault.
    public static final class BadSettings extends RuntimeException {
        private BadSettings(List<String> faults) {
            super(
                    faults.size() == 1
                            ? faults.getFirst()
                            : faults.size() + " bad settings: " + String.join("; ", faults));
        }
    }
}
