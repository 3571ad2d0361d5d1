package dev.vivavoce.speech.transcription.transcript;

import com.google.gson.stream.JsonWriter;
import dev.vivavoce.speech.transcription.state.ToldSpeakers;
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
    /// @param speakers who speaks in it
    public static String of(
            List<TranscriptPart> parts, TranscriptFormat format, String language, ToldSpeakers speakers) {
        return switch (format) {
            case TXT -> text(parts, speakers);
            case SRT -> subRip(parts, speakers);
            case VTT -> webVtt(parts, speakers);
            case JSON -> json(parts, language, speakers);
        };
    }

    /// A paragraph begins where the speaker changes, with the name.
    private static String text(List<TranscriptPart> parts, ToldSpeakers speakers) {
        var text = new StringBuilder();
        int speaker = 0;
        for (var part : parts) {
            if (!text.isEmpty()) text.append(part.beginsParagraph() ? "\n\n" : " ");
            if (part.speaker() != speaker)
                text.append(speakers.shownName(part.speaker())).append(": ");
            speaker = part.speaker();
            text.append(part.text());
        }
        return text.append('\n').toString();
    }

    /// SubRip has no speakers, so the name is a part of the subtitle with which one begins.
    private static String subRip(List<TranscriptPart> parts, ToldSpeakers speakers) {
        var file = new StringBuilder();
        int number = 0;
        int speaker = 0;
        for (var part : parts) {
            var name = part.speaker() == speaker ? "" : speakers.shownName(part.speaker()) + ":";
            speaker = part.speaker();
            for (var cue : Cue.of(part, name)) {
                number++;
                file.append(number).append('\n');
                file.append(time(cue.start(), ','))
                        .append(" --> ")
                        .append(time(cue.end(), ','))
                        .append('\n');
                cue.lines().forEach(line -> file.append(line).append('\n'));
                file.append('\n');
            }
        }
        return file.toString();
    }

    /// The three characters that mean something in WebVTT are written as entities.
    private static String webVtt(List<TranscriptPart> parts, ToldSpeakers speakers) {
        var file = new StringBuilder("WEBVTT\n\n");
        for (var part : parts) {
            var voice = part.speaker() == 0 ? "" : "<v " + escaped(speakers.shownName(part.speaker())) + ">";
            for (var cue : Cue.of(part, "")) {
                file.append(time(cue.start(), '.'))
                        .append(" --> ")
                        .append(time(cue.end(), '.'))
                        .append('\n')
                        .append(voice);
                cue.lines().forEach(line -> file.append(escaped(line)).append('\n'));
                file.append('\n');
            }
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
    private static String json(List<TranscriptPart> parts, String language, ToldSpeakers speakers) {
        var file = new StringWriter();
        try (var json = new JsonWriter(file)) {
            json.beginObject().name("language").value(language);
            json.name("text").value(text(parts, speakers).strip());
            if (speakers.origin() != null) writeSpeakers(json, speakers);
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
            writeSpeaker(json, part);
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
            writeSpeaker(json, part);
            json.endObject();
        }
    }

    private static void writeTimes(JsonWriter json, Word word) throws IOException {
        json.name("startMs").value(word.start()).name("endMs").value(word.end());
    }

    private static void writeSpeaker(JsonWriter json, TranscriptPart part) throws IOException {
        if (part.speaker() > 0) json.name("speaker").value(part.speaker());
    }

    private static void writeSpeakers(JsonWriter json, ToldSpeakers told) throws IOException {
        json.name("speakers").beginArray();
        for (int number = 1; number <= told.speakers().size(); number++) {
            json.beginObject().name("number").value(number);
            json.name("name").value(told.shownName(number));
            json.name("spokenMs").value(told.speakers().get(number - 1).spokenMilliseconds());
            json.endObject();
        }
        json.endArray();
        json.name("speakersEstimated").value(told.origin() == ToldSpeakers.Origin.ESTIMATE);
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
