package dev.vivavoce.speech.aws.recording;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import dev.vivavoce.speech.recognition.RecordingTranscriber.SpokenWord;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.recognition.TranscriptionException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text of a job as Amazon Transcribe writes it into the bucket: items, which are words with times, or punctuation
/// that belongs to the word before; and who speaks.
///
/// @param languageCode the language that was found; null where the job was given the language
record JobTranscript(@Nullable String languageCode, List<SpokenWord> words) {
    /// More than two hours of fast speech.
    private static final int MOST_WORDS = 100_000;

    private static final double TOLERANCE_SECONDS = 0.5;
    private static final String PUNCTUATION = "punctuation";
    private static final Gson JSON = new Gson();

    private record File(@Nullable Results results) {}

    private record Results(
            @SerializedName("language_code") @Nullable String languageCode,
            @Nullable List<Item> items,
            @SerializedName("speaker_labels") @Nullable SpeakerLabels speakerLabels) {}

    private record Item(
            @Nullable String type,
            @SerializedName("start_time") @Nullable Double start,
            @SerializedName("end_time") @Nullable Double end,
            @SerializedName("speaker_label") @Nullable String speaker,
            @Nullable List<Alternative> alternatives) {}

    private record Alternative(
            @Nullable Double confidence, @Nullable String content) {}

    private record SpeakerLabels(@Nullable List<Segment> segments) {}

    private record Segment(@Nullable List<Label> items) {}

    private record Label(
            @SerializedName("start_time") @Nullable String start,
            @SerializedName("speaker_label") @Nullable String speaker) {}

    /// A word whose punctuation may follow.
    private record Heard(String text, Item item) {}

    /// @param seconds the length of the sound
    /// @throws TranscriptionException UNUSABLE
    static JobTranscript of(byte[] json, double seconds) {
        try {
            var file = JSON.fromJson(new String(json, StandardCharsets.UTF_8), File.class);
            var results = file == null ? null : file.results();
            var items = results == null ? null : results.items();
            if (results == null || items == null) throw unusable("no text with items");
            return new JobTranscript(results.languageCode(), words(items, labels(results.speakerLabels()), seconds));
        } catch (JsonParseException | NumberFormatException thrown) {
            throw unusable("no text: " + thrown.getClass().getSimpleName());
        }
    }

    private static List<SpokenWord> words(List<Item> items, Map<Double, String> labels, double seconds) {
        var heard = new ArrayList<Heard>();
        for (var item : items) {
            var content = content(item);
            if (content.isEmpty()) continue;
            if (!PUNCTUATION.equals(item.type())) heard.add(new Heard(content, item));
            else if (!heard.isEmpty()) {
                var last = heard.removeLast();
                heard.add(new Heard(last.text() + content, last.item()));
            }
            if (heard.size() > MOST_WORDS) throw unusable("more than " + MOST_WORDS + " words");
        }
        var numbers = new LinkedHashMap<String, Integer>();
        var words = new ArrayList<SpokenWord>(heard.size());
        // People who speak at the same time need not come in the order of their times.
        heard.sort(Comparator.comparingDouble(one -> within(one.item().start(), seconds)));
        for (var one : heard) {
            var label = label(one.item(), labels);
            words.add(new SpokenWord(
                    timed(one, seconds),
                    label == null ? null : numbers.computeIfAbsent(label, _ -> numbers.size() + 1)));
        }
        return List.copyOf(words);
    }

    private static String content(@Nullable Item item) {
        if (item == null || item.alternatives() == null || item.alternatives().isEmpty())
            throw unusable("an item without content");
        var content = item.alternatives().getFirst().content();
        if (content == null || content.chars().anyMatch(Character::isISOControl))
            throw unusable("an item that is no text");
        return content.strip();
    }

    private static Word timed(Heard heard, double seconds) {
        double start = within(heard.item().start(), seconds);
        double end = within(heard.item().end(), seconds);
        if (end < start) throw unusable("a word that ends before it begins");
        var alternatives = heard.item().alternatives();
        var confidence = alternatives == null ? null : alternatives.getFirst().confidence();
        if (confidence == null || !(confidence >= 0 && confidence <= 1))
            throw unusable("a word without its confidence");
        return new Word(heard.text(), start, end, confidence);
    }

    private static double within(@Nullable Double seconds, double length) {
        if (seconds == null || !(seconds >= -TOLERANCE_SECONDS && seconds <= length + TOLERANCE_SECONDS))
            throw unusable("a word without a time in the sound");
        return Math.clamp(seconds, 0, length);
    }

    /// By the times of words, as they are written.
    private static Map<Double, String> labels(@Nullable SpeakerLabels labels) {
        var byStart = new HashMap<Double, String>();
        if (labels == null || labels.segments() == null) return byStart;
        for (var segment : labels.segments()) {
            if (segment == null || segment.items() == null) continue;
            for (var label : segment.items())
                if (label.start() != null && label.speaker() != null)
                    byStart.putIfAbsent(Double.valueOf(label.start()), label.speaker());
        }
        return byStart;
    }

    private static @Nullable String label(Item item, Map<Double, String> labels) {
        return item.speaker() != null ? item.speaker() : labels.get(item.start());
    }

    static TranscriptionException unusable(String what) {
        return new TranscriptionException(Reason.UNUSABLE, "transcribe answers " + what);
    }
}
