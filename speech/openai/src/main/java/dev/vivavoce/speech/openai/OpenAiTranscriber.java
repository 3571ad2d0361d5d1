package dev.vivavoce.speech.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.core.MultipartField;
import com.openai.core.ObjectMappers;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.models.audio.AudioResponseFormat;
import com.openai.models.audio.transcriptions.TranscriptionCreateParams;
import com.openai.models.audio.transcriptions.TranscriptionCreateParams.TimestampGranularity;
import com.openai.models.audio.transcriptions.TranscriptionVerbose;
import com.openai.models.audio.transcriptions.TranscriptionWord;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.recognition.LanguageDetector;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.recognition.TranscriptionException.Reason;
import dev.vivavoce.speech.voiceactivity.Segment;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The transcription of a server with the API of OpenAI. Each utterance is one call with a WAV file, whose answer has
/// the time of each word. The API gives no confidence of a word, so words have none.
///
/// Counts the seconds of sound that were answered in `transcriber.seconds` (tag `engine`).
public final class OpenAiTranscriber implements Transcriber, LanguageDetector, AutoCloseable {
    private static final int HERTZ = 16_000;
    /// An utterance has 15 s.
    private static final int MOST_BYTES = 200_000;
    private static final int MOST_WORDS = 500;
    /// Models round, and look at a little more sound than there is.
    private static final double TOLERANCE_SECONDS = 0.5;

    private final OpenAiTranscriberSettings settings;
    private final OpenAiServer server;
    private final MeterRegistry meters;

    public OpenAiTranscriber(OpenAiTranscriberSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        server = new OpenAiServer(
                settings.name() + "-transcriber",
                settings.url(),
                settings.key(),
                settings.timeout(),
                settings.atOnce(),
                meters);
    }

    @Override
    public String name() {
        return "openai " + settings.model();
    }

    @Override
    public boolean isOutside() {
        return settings.isThirdParty();
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.VOCABULARY);
    }

    @Override
    public List<String> languages() {
        return settings.languages();
    }

    @Override
    public List<Word> transcribe(Segment.Utterance utterance, Wish wish) {
        if (!hears(wish.language()))
            throw new IllegalArgumentException("language: " + wish.language() + " (expected: one of languages())");
        return heard(utterance, Optional.of(wish), verbose -> {
            var words = verbose.words().orElse(List.of());
            if (words.isEmpty() && !verbose.text().isBlank()) throw unusable("a text without the times of its words");
            return timed(
                    words,
                    WrittenWords.of(words.stream().map(TranscriptionWord::word).toList(), verbose.text()),
                    utterance.startSample() / (double) HERTZ,
                    length(utterance));
        });
    }

    /// A transcription that names no language finds it, and is paid as any other; its text is not used.
    @Override
    public Optional<String> detect(Segment.Utterance utterance) {
        return heard(
                utterance,
                Optional.empty(),
                verbose -> verbose.text().isBlank()
                        ? Optional.empty()
                        : Optional.of(LanguageNames.tag(verbose.language())));
    }

    private static double length(Segment.Utterance utterance) {
        return utterance.samples().length / (double) HERTZ;
    }

    private <T> T heard(Segment.Utterance utterance, Optional<Wish> wish, Function<TranscriptionVerbose, T> use) {
        var answer = answer(Pcm.wav(Pcm.bytes(utterance.samples()), HERTZ), wish);
        meters.counter("transcriber.seconds", "engine", settings.name()).increment(length(utterance));
        if (answer.length > MOST_BYTES) throw unusable("more than " + MOST_BYTES + " bytes");
        try {
            return use.apply(ObjectMappers.jsonMapper().readValue(answer, TranscriptionVerbose.class));
        } catch (JsonProcessingException | OpenAIInvalidDataException thrown) {
            throw unusable("no text with words: " + thrown.getClass().getSimpleName());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private byte[] answer(byte[] wav, Optional<Wish> wish) {
        try {
            return server.answer("transcription", (client, limits) -> {
                var transcriptions = client.audio().transcriptions().withRawResponse();
                try (var response = transcriptions.create(params(wav, wish), limits)) {
                    return OpenAiServer.body(response, MOST_BYTES);
                }
            });
        } catch (OpenAiServer.Unanswered thrown) {
            throw new TranscriptionException(
                    thrown.isRefusal() ? Reason.REFUSED : Reason.AWAY, String.valueOf(thrown.getMessage()));
        }
    }

    /// Made for each try, which reads the sound to its end.
    private TranscriptionCreateParams params(byte[] wav, Optional<Wish> wish) {
        var params = TranscriptionCreateParams.builder()
                .model(settings.model())
                .responseFormat(AudioResponseFormat.VERBOSE_JSON)
                .addTimestampGranularity(TimestampGranularity.WORD)
                .file(MultipartField.<InputStream>builder()
                        .value(new ByteArrayInputStream(wav))
                        .filename("utterance.wav")
                        .contentType("audio/wav")
                        .build());
        wish.ifPresent(asked -> {
            params.language(Transcriber.primary(asked.language()));
            var prompt = VocabularyPrompt.of(asked.vocabulary());
            if (!prompt.isEmpty()) params.prompt(prompt);
        });
        return params.build();
    }

    /// @param texts how each word is written
    /// @param offset where the utterance begins, in seconds
    private static List<Word> timed(List<TranscriptionWord> words, List<String> texts, double offset, double length) {
        if (words.size() > MOST_WORDS) throw unusable("more than " + MOST_WORDS + " words");
        var timed = new ArrayList<Word>(words.size());
        double last = 0;
        for (int i = 0; i < words.size(); i++) {
            if (texts.get(i).chars().anyMatch(Character::isISOControl)) throw unusable("a word that is no text");
            double start = within(words.get(i).start(), length);
            double end = within(words.get(i).end(), length);
            if (start < last || end < start) throw unusable("words that are not in the order of their times");
            last = start;
            if (!texts.get(i).isEmpty()) timed.add(new Word(texts.get(i), offset + start, offset + end, null));
        }
        return List.copyOf(timed);
    }

    private static double within(double seconds, double length) {
        boolean isInside = seconds >= -TOLERANCE_SECONDS && seconds <= length + TOLERANCE_SECONDS; // false for NaN
        if (!isInside) throw unusable("a time outside the utterance");
        return Math.clamp(seconds, 0, length);
    }

    private static TranscriptionException unusable(String what) {
        return new TranscriptionException(Reason.UNUSABLE, "openai answers " + what);
    }

    @Override
    public void close() {
        server.close();
    }
}
