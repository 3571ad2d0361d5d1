package dev.vivavoce.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Searches what the service has written for the samples of a sound: every file of its objects, and every
/// value of every column of its database.
///
/// A window is 100 ms of loud speech. It is searched for as 16-bit samples of both byte orders, as floats of
/// both byte orders, and in the database in Base64 of each alignment, because a value there is text.
final class AudioSearch {
    private static final int WINDOW_BYTES = 3_200;
    private static final int WINDOWS = 8;
    private static final int SAMPLES_SEARCHED = 40;

    private final RunningSpeech speech;
    private final List<byte[]> wanted = new ArrayList<>();
    private final List<String> wantedText = new ArrayList<>();

    AudioSearch(RunningSpeech speech, byte[] pcm) {
        this.speech = speech;
        var loudest = Stream.iterate(0, from -> from + WINDOW_BYTES <= pcm.length, from -> from + WINDOW_BYTES)
                .sorted((one, other) -> Long.compare(loudness(pcm, other), loudness(pcm, one)))
                .limit(WINDOWS)
                .toList();
        for (int from : loudest) want(Arrays.copyOfRange(pcm, from, from + SAMPLES_SEARCHED * 2));
    }

    private void want(byte[] window) {
        var samples = ByteBuffer.wrap(window).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var big = ByteBuffer.allocate(window.length);
        var floats = ByteBuffer.allocate(window.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        var bigFloats = ByteBuffer.allocate(window.length * 2);
        while (samples.hasRemaining()) {
            short sample = samples.get();
            big.putShort(sample);
            floats.putFloat(sample / 32_768f);
            bigFloats.putFloat(sample / 32_768f);
        }
        for (var encoded : List.of(window, big.array(), floats.array(), bigFloats.array())) {
            wanted.add(encoded);
            wantedText.add(HexFormat.of().formatHex(encoded));
            for (int skipped = 0; skipped < 3; skipped++) {
                int whole = (encoded.length - skipped) / 3 * 3;
                wantedText.add(
                        Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, skipped, skipped + whole)));
            }
        }
    }

    /// Where it was found.
    List<String> found() throws IOException {
        var places = new ArrayList<String>();
        try (var files = Files.walk(speech.objects())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = text(file);
                if (wanted.stream().anyMatch(bytes -> content.contains(text(bytes)))
                        || wantedText.stream().anyMatch(content::contains)) places.add(file.toString());
            }
        }
        places.addAll(rows());
        return places;
    }

    private List<String> rows() {
        var places = new ArrayList<String>();
        var settings = speech.server().settings();
        var tables = Sql.text(settings, """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'""");
        try (var connection = DriverManager.getConnection(
                        settings.get("SPEECH_DATABASE_URL"),
                        settings.get("SPEECH_DATABASE_USER"),
                        settings.get("SPEECH_DATABASE_PASSWORD"));
                var statement = connection.createStatement()) {
            // A row as text has its binary columns in hexadecimal.
            for (var table : tables.lines().toList())
                try (var rows = statement.executeQuery("SELECT t::text FROM %s t".formatted(table))) {
                    while (rows.next()) {
                        var row = rows.getString(1);
                        if (wantedText.stream().anyMatch(row::contains)) places.add(table);
                    }
                }
            return places;
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// The bytes of a file, one character each; empty when it was deleted meanwhile.
    static String text(Path file) {
        try {
            return text(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return "";
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static long loudness(byte[] pcm, int from) {
        var samples = ByteBuffer.wrap(pcm, from, WINDOW_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        long sum = 0;
        while (samples.hasRemaining()) sum += Math.abs(samples.get());
        return sum;
    }
}
