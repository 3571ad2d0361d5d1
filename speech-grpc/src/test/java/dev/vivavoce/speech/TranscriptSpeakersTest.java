package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.ListTranscriptPartsRequest;
import dev.vivavoce.speech.v1.ListTranscriptionLanguagesRequest;
import dev.vivavoce.speech.v1.SpeakerOrigin;
import dev.vivavoce.speech.v1.TranscriptFormat;
import dev.vivavoce.speech.v1.TranscriptPart;
import dev.vivavoce.speech.v1.TranscriptSpeaker;
import dev.vivavoce.speech.v1.TranscriptSpeakerName;
import dev.vivavoce.speech.v1.Transcription;
import dev.vivavoce.speech.v1.UpdateTranscriptionRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who speaks in recorded files.
class TranscriptSpeakersTest {
    private static final String WOMAN = "cmu-slt";
    private static final String MAN = "cmu-slt-man";
    /// Shorter than what ends an utterance.
    private static final Duration SHORT = Duration.ofMillis(300);

    private static final Duration LONG = Duration.ofMillis(1_500);

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of());

    @Test
    void two_voices_are_told_apart_also_within_an_utterance_and_get_names() {
        var sender = new FileSender(speech);
        var done = sender.transcribed(Pcm.wav(talk().pcm(), 16_000), request -> request.setSpeakerLabels(true));

        assertThat(done.getSpeakerLabels()).isTrue();
        assertThat(done.getSpeakerOrigin()).isEqualTo(SpeakerOrigin.SPEAKER_ORIGIN_ESTIMATE);
        assertThat(done.getSpeakersList())
                .extracting(TranscriptSpeaker::getNumber)
                .containsExactly(1, 2);
        var parts = parts(sender, done);
        assertThat(parts).extracting(TranscriptPart::getSpeaker).containsExactly(1, 2, 1, 2);
        assertThat(parts).extracting(TranscriptPart::getBeginsParagraph).containsOnly(true);
        assertThat(parts).extracting(TranscriptPart::getIndex).containsExactly(0, 1, 2, 3);
        assertThat(done.getPartCount()).isEqualTo(4);
        for (var speaker : done.getSpeakersList())
            assertThat(Durations.toMillis(speaker.getSpoken())).isEqualTo(spoken(parts, speaker.getNumber()));

        var named = sender.stub()
                .updateTranscription(UpdateTranscriptionRequest.newBuilder()
                        .setTranscriptionId(done.getId())
                        .addSpeakerNames(name(2, " Mr. Okafor "))
                        .build())
                .getTranscription();
        assertThat(named.getSpeakersList())
                .extracting(TranscriptSpeaker::getName)
                .containsExactly("", "Mr. Okafor");
        assertThat(sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_TXT))
                .startsWith("Speaker 1: ")
                .contains("\n\nMr. Okafor: ");
        assertThat(Speaker.reason(() -> sender.stub()
                        .updateTranscription(UpdateTranscriptionRequest.newBuilder()
                                .setTranscriptionId(done.getId())
                                .addSpeakerNames(name(3, "Nobody"))
                                .build())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> sender.stub()
                        .updateTranscription(UpdateTranscriptionRequest.newBuilder()
                                .setTranscriptionId(done.getId())
                                .addSpeakerNames(name(1, "x".repeat(61)))
                                .build())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
    }

    @Test
    void one_voice_is_one_speaker_and_without_a_wish_there_is_none() {
        var sender = new FileSender(speech);
        var file = Pcm.wav(
                Sounds.of(
                                Sounds.spoken("Good morning, everybody. We begin with bed four.", WOMAN),
                                Sounds.silence(LONG),
                                Sounds.spoken("The patient slept well, and her temperature is normal.", WOMAN))
                        .pcm(),
                16_000);
        var alone = sender.transcribed(file, request -> request.setSpeakerLabels(true));
        assertThat(alone.getSpeakersList()).hasSize(1);
        assertThat(parts(sender, alone)).extracting(TranscriptPart::getSpeaker).containsOnly(1);
        var unasked = sender.transcribed(file);
        assertThat(unasked.getSpeakerOrigin()).isEqualTo(SpeakerOrigin.SPEAKER_ORIGIN_UNSPECIFIED);
        assertThat(unasked.getSpeakersList()).isEmpty();
        assertThat(parts(sender, unasked))
                .extracting(TranscriptPart::getSpeaker)
                .containsOnly(0);
        assertThat(sender.words(alone)).isEqualTo(sender.words(unasked));
    }

    @Test
    void a_language_says_how_speakers_are_told_apart() {
        assertThat(new FileSender(speech)
                        .stub()
                        .listTranscriptionLanguages(ListTranscriptionLanguagesRequest.getDefaultInstance())
                        .getLanguagesList())
                .isNotEmpty()
                .allMatch(language -> language.getSpeakerOrigin() == SpeakerOrigin.SPEAKER_ORIGIN_ESTIMATE);
    }

    private static Sounds.Sound talk() {
        return Sounds.of(
                Sounds.spoken("Good morning. How did you sleep last night? Did the tablets help at all?", WOMAN),
                Sounds.silence(SHORT),
                Sounds.spoken("Not very well. My knee was hurting until four o'clock in the morning.", MAN),
                Sounds.silence(LONG),
                Sounds.spoken("I am sorry to hear that. I will ask the doctor to look at it.", WOMAN),
                Sounds.silence(LONG),
                Sounds.spoken("Thank you. That would be very kind of you. I can hardly walk.", MAN));
    }

    private static List<TranscriptPart> parts(FileSender sender, Transcription done) {
        return sender.stub()
                .listTranscriptParts(ListTranscriptPartsRequest.newBuilder()
                        .setTranscriptionId(done.getId())
                        .build())
                .getPartsList();
    }

    private static long spoken(List<TranscriptPart> parts, int speaker) {
        return parts.stream()
                .filter(part -> part.getSpeaker() == speaker)
                .mapToLong(part -> Durations.toMillis(
                                part.getWords(part.getWordsCount() - 1).getEnd())
                        - Durations.toMillis(part.getWords(0).getStart()))
                .sum();
    }

    private static TranscriptSpeakerName name(int number, String name) {
        return TranscriptSpeakerName.newBuilder()
                .setNumber(number)
                .setName(name)
                .build();
    }
}
