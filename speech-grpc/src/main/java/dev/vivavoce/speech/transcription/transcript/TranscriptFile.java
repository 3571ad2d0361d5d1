package dev.vivavoce.speech.transcription.transcript;

import com.google.gson.stream.JsonWriter;
import dev.vivavoce.speech.transcription.transcript.TranscriptPart.Word;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/// Writes a text as a file.
public final class TranscriptFile {
    private static final int MILLIS_PER_SECOND = 1_000;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int SECONDS_PER_HOUR = 3_600;

    private TranscriptFile() {}

    /// @param language the BCP 47 tag of the text
    public static String of(List<TranscriptPart> parts, TranscriptFormat format, String language) {
        return switch (format) {
            case TXT -> text(parts);
            case SRT -> subRip(parts);
            case VTT -> webVtt(parts);
            case JSON -> json(parts, language);
        };
    }

    private static String text(List<TranscriptPart> parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            if (!text.isEmpty()) text.append(part.beginsParagraph() ? "\n\n" : " ");
            text.append(part.text());
        }
        return text.append('\n').toString();
    }

    private static String subRip(List<TranscriptPart> parts) {
        var file = new StringBuilder();
        int number = 0;
        for (var part : parts)
            for (var cue : Cue.of(part)) {
                number++;
                file.append(number).append('\n');
                file.append(time(cue.start(), ','))
                        .append(" --> ")
                        .append(time(cue.end(), ','))
                        .append('\n');
                cue.lines().forEach(line -> file.append(line).append('\n'));
                file.append('\n');
            }
        return file.toString();
    }

    /// The three characters that mean something in WebVTT are written as entities.
    private static String webVtt(List<TranscriptPart> parts) {
        var file = new StringBuilder("WEBVTT\n\n");
        for (var part : parts)
            for (var cue : Cue.of(part)) {
                file.append(time(cue.start(), '.'))
                        .append(" --> ")
                        .append(time(cue.end(), '.'))
                        .append('\n');
                cue.lines().forEach(line -> file.append(escaped(line)).append('\n'));
                file.append('\n');
            }
        return file.toString();
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String time(int milliseconds, char point) {
        int seconds = milliseconds / MILLIS_PER_SECOND;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                seconds / SECONDS_PER_HOUR,
                seconds / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE,
                seconds % SECONDS_PER_MINUTE,
                point,
                milliseconds % MILLIS_PER_SECOND);
    }

    /// Corrected words have times where they were recognised. What was recognised in their place is listed too.
    private static String json(List<TranscriptPart> parts, String language) {
        var file = new StringWriter();
        try (var json = new JsonWriter(file)) {
            json.beginObject().name("language").value(language);
            json.name("text").value(text(parts).strip());
            json.name("words").beginArray();
            for (var part : parts) {
                if (part.corrected() == null) writeHeard(json, part);
                else writeCorrected(json, part);
            }
            json.endArray();
            if (parts.stream().anyMatch(part -> part.corrected() != null)) writeReplaced(json, parts);
            json.endObject();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return file.append('\n').toString();
    }

    private static void writeHeard(JsonWriter json, TranscriptPart part) throws IOException {
        for (var word : part.words()) {
            json.beginObject().name("text").value(word.text());
            writeTimes(json, word);
            var confidence = word.confidence();
            if (confidence != null)
                json.name("confidence").value(Math.round(confidence * MILLIS_PER_SECOND) / (double) MILLIS_PER_SECOND);
            json.endObject();
        }
    }

    private static void writeCorrected(JsonWriter json, TranscriptPart part) throws IOException {
        for (var word : CorrectedWord.of(part)) {
            json.beginObject().name("text").value(word.text());
            if (word.isHeard()) writeTimes(json, part.words().get(word.place()));
            json.endObject();
        }
    }

    private static void writeTimes(JsonWriter json, Word word) throws IOException {
        json.name("startMs").value(word.start()).name("endMs").value(word.end());
    }

    private static void writeReplaced(JsonWriter json, List<TranscriptPart> parts) throws IOException {
        json.name("corrections").beginArray();
        int first = 0;
        for (var part : parts) {
            int count = part.corrected() == null
                    ? part.words().size()
                    : CorrectedWord.of(part).size();
            if (part.corrected() != null) {
                json.beginObject().name("firstWord").value(first);
                json.name("wordCount").value(count).name("heard").beginArray();
                writeHeard(json, part);
                json.endArray().endObject();
            }
            first += count;
        }
        json.endArray();
    }
}
