package dev.vivavoce.speech.aws;

import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.recognition.TranscriptionException.Reason;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.transcribestreaming.model.Item;
import software.amazon.awssdk.services.transcribestreaming.model.ItemType;
import software.amazon.awssdk.services.transcribestreaming.model.Result;
import software.amazon.awssdk.services.transcribestreaming.model.TranscriptEvent;

/// The text of one stream, as its results come: those that are final, and one that may still change. Safe for several
/// threads.
final class StreamedText {
    private static final int HERTZ = 16_000;
    private static final int MOST_WORDS = 500;
    /// Models round, and look at a little more sound than there is.
    private static final double TOLERANCE_SECONDS = 0.5;

    /// A word with the punctuation around it.
    private record Written(String text, Item item) {}

    private final List<Written> settled = new ArrayList<>();
    private List<Written> open = List.of();
    private @Nullable String fault;

    /// Takes the next results, and returns all words so far.
    synchronized List<String> take(TranscriptEvent event) {
        if (event.transcript() == null) fault = "no text";
        else event.transcript().results().forEach(this::take);
        if (settled.size() + open.size() > MOST_WORDS) fault = "more than " + MOST_WORDS + " words";
        if (fault != null) return List.of();
        return Stream.concat(settled.stream(), open.stream()).map(Written::text).toList();
    }

    private void take(Result result) {
        if (result.isPartial() == null) fault = "a result that may be final or not";
        if (fault != null) return;
        var written = result.alternatives().isEmpty()
                ? List.<Written>of()
                : written(result.alternatives().getFirst().items());
        open = result.isPartial() ? written : List.of();
        if (!result.isPartial()) settled.addAll(written);
    }

    private static List<Written> written(List<Item> items) {
        var written = new ArrayList<Written>();
        var opening = "";
        for (var item : items) {
            var content = item.content() == null ? "" : item.content().strip();
            if (item.type() != ItemType.PUNCTUATION) {
                if (!content.isEmpty()) written.add(new Written(opening + content, item));
                opening = "";
            } else if (isOpening(content)) {
                opening += content;
            } else if (!written.isEmpty()) {
                var last = written.removeLast();
                written.add(new Written(last.text() + content, last.item()));
            }
        }
        return List.copyOf(written);
    }

    private static boolean isOpening(String mark) {
        return mark.codePoints()
                .allMatch(letter -> letter == '¿'
                        || letter == '¡'
                        || Character.getType(letter) == Character.START_PUNCTUATION
                        || Character.getType(letter) == Character.INITIAL_QUOTE_PUNCTUATION);
    }

    /// Whether no text may change any more.
    synchronized boolean isFinal() {
        return open.isEmpty() || fault != null;
    }

    /// The words of an utterance once the stream has ended.
    ///
    /// @param sent the samples that were sent, of which the last ones may lie after the utterance
    synchronized List<Word> words(Segment.Utterance utterance, long sent) {
        if (fault != null) throw unusable(fault);
        double offset = utterance.startSample() / (double) HERTZ;
        double length = utterance.samples().length / (double) HERTZ;
        double heard = Math.max(length, sent / (double) HERTZ) + TOLERANCE_SECONDS;
        var words = new ArrayList<Word>(settled.size());
        double last = 0;
        for (var written : settled) {
            if (written.text().chars().anyMatch(Character::isISOControl)) throw unusable("a word that is no text");
            double start = within(written.item().startTime(), length, heard);
            double end = within(written.item().endTime(), length, heard);
            if (start < last || end < start) throw unusable("words that are not in the order of their times");
            last = start;
            words.add(new Word(
                    written.text(),
                    offset + start,
                    offset + end,
                    confidence(written.item().confidence())));
        }
        return List.copyOf(words);
    }

    private static double within(@Nullable Double seconds, double length, double heard) {
        if (seconds == null) throw unusable("a word without its time");
        boolean isInside = seconds >= -TOLERANCE_SECONDS && seconds <= heard; // false for NaN
        if (!isInside) throw unusable("a time outside the utterance");
        return Math.clamp(seconds, 0, length);
    }

    private static double confidence(@Nullable Double confidence) {
        if (confidence == null) throw unusable("a word without its confidence");
        boolean isProbability = confidence >= 0 && confidence <= 1;
        if (!isProbability) throw unusable("a confidence that is no probability");
        return confidence;
    }

    private static TranscriptionException unusable(String what) {
        return new TranscriptionException(Reason.UNUSABLE, "transcribe answers " + what);
    }
}
