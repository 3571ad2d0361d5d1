package dev.vivavoce.speech.aws;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.vivavoce.speech.voice.SynthesisException;
import dev.vivavoce.speech.voice.SynthesisException.Reason;
import dev.vivavoce.speech.voice.Synthesizer.Word;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the speech marks of Polly: a JSON object on each line, such as
/// `{"time":6,"type":"word","start":0,"end":4,"value":"Mary"}`. They contain the beginning of each word, in
/// milliseconds; it ends where the next one begins, and the last one with the sound.
final class SpeechMarks {
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final Gson JSON = new Gson();

    private record Mark(
            @Nullable Long time,
            @Nullable String type,
            @Nullable String value) {}

    private SpeechMarks() {}

    /// @param lengthSeconds of the sound that the marks belong to
    /// @param from added to each time, in seconds
    static List<Word> words(byte[] lines, double lengthSeconds, double from) {
        var marks = new String(lines, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(SpeechMarks::mark)
                .filter(mark -> "word".equals(mark.type()))
                .toList();
        var words = new ArrayList<Word>();
        for (int i = 0; i < marks.size(); i++) {
            double start = seconds(marks.get(i));
            double end = i + 1 < marks.size() ? seconds(marks.get(i + 1)) : lengthSeconds;
            if (start > end || end > lengthSeconds) throw unusable("speech marks outside the sound, or out of order");
            if (start == end) continue; // too short to be heard
            words.add(new Word(text(marks.get(i)), from + start, from + end));
        }
        return words;
    }

    private static Mark mark(String line) {
        try {
            var mark = JSON.fromJson(line, Mark.class);
            if (mark != null && mark.time() != null && mark.time() >= 0 && mark.value() != null) return mark;
        } catch (JsonParseException _) {
            // said below
        }
        throw unusable("a line that is no speech mark");
    }

    private static double seconds(Mark mark) {
        return Objects.requireNonNull(mark.time()) / MILLIS_PER_SECOND;
    }

    /// In these documents the signs of XML need no escapes.
    private static String text(Mark mark) {
        return Objects.requireNonNull(mark.value())
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static SynthesisException unusable(String what) {
        return new SynthesisException(Reason.UNUSABLE, "polly answers " + what);
    }
}
