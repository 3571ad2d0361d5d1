package dev.vivavoce.speech.generation;

import dev.vivavoce.runtime.data.ShownName;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.speech.generation.state.GeneratedAudio;
import dev.vivavoce.speech.generation.state.GenerationMapping;
import dev.vivavoce.speech.generation.state.Voicing;
import dev.vivavoce.speech.generation.state.Wording;
import dev.vivavoce.speech.generation.voice.Voices;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import dev.vivavoce.speech.synthesis.VoiceChoice;
import dev.vivavoce.speech.synthesis.VoiceTraitsMapping;
import dev.vivavoce.speech.v1.AudioFileFormat;
import dev.vivavoce.speech.v1.GenerateAudioRequest;
import dev.vivavoce.speech.voice.Synthesizer.Ability;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import dev.vivavoce.speech.voice.ssml.SsmlException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Requests for generated audio as they are checked.
final class GenerationRequestMapping {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_DEFAULT_NAME = 60;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\s]]");

    private GenerationRequestMapping() {}

    /// Control characters, which a model may have written, become spaces.
    static RequestedAudio plain(String text, Voicing voicing, Voices voices) {
        var asked = GenerationMapping.voicing(voicing);
        return audio(
                GenerateAudioRequest.newBuilder()
                        .setText(CONTROL.matcher(text).replaceAll(" "))
                        .setVoiceId(asked.getVoiceId())
                        .setRate(asked.getRate())
                        .setPitch(asked.getPitch())
                        .setFormat(asked.getFormat())
                        .build(),
                voices);
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID, INVALID_ARGUMENT / SSML_INVALID, NOT_FOUND / VOICE_UNKNOWN
    static RequestedAudio audio(GenerateAudioRequest request, Voices voices) {
        var violations = new Violations();
        var wording = new Wording(request.hasSsml() ? request.getSsml() : request.getText(), request.hasSsml());
        var field = wording.isSsml() ? "ssml" : "text";
        checkLength(field, wording, violations);
        var choice = new VoiceChoice(request.getVoiceId(), VoiceTraitsMapping.traits(request.getTraits()));
        choice.check(request.getRate(), violations);
        VoiceChoice.checkFactor("pitch", request.getPitch(), violations);
        violations.range("keep_days", request.getKeepDays(), 0, GeneratedAudio.MOST_KEEP_DAYS, "days");
        if (!request.getName().isEmpty()) ShownName.parse("name", request.getName(), ShownName.LONGEST, violations);
        violations.throwIfAny();
        double rate = choice.paced(request.getRate());
        double pitch = request.getPitch() == 0 ? 1 : request.getPitch();
        var needed = wording.needs(rate, pitch);
        var voice = voices.chosen(choice, needed);
        checkAbilities(voice, needed);
        var voicing = new Voicing(voice.id(), rate, pitch, format(request.getFormat()));
        var said = said(wording, voicing);
        if (said.codePoints().noneMatch(Character::isLetterOrDigit))
            throw Failure.invalidField(field, "has no word (expected: at least one)");
        return new RequestedAudio(
                wording,
                voicing,
                voice,
                choice.voiceId().isEmpty() ? ownVoice(voices, voice, needed) : null,
                request.getName().isEmpty()
                        ? firstWords(said)
                        : request.getName().strip(),
                request.getKeepDays() == 0 ? GeneratedAudio.KEEP_DAYS : request.getKeepDays());
    }

    private static @Nullable Voice ownVoice(Voices voices, Voice voice, Set<Ability> needed) {
        return voices.inOrder(voice, needed).stream()
                .filter(one -> !one.isOutside())
                .findFirst()
                .orElse(null);
    }

    private static void checkAbilities(Voice voice, Set<Ability> needed) {
        var violations = new Violations();
        for (var ability : needed)
            violations.check(
                    switch (ability) {
                        case SSML -> "ssml";
                        case RATE -> "rate";
                        case PITCH -> "pitch";
                        case WORD_TIMES -> "voice_id";
                    },
                    voice.isAble(Set.of(ability)),
                    "the voice " + voice.id() + " is not able to do this (expected: a voice with " + ability + ")");
        violations.throwIfAny();
    }

    private static void checkLength(String field, Wording wording, Violations violations) {
        var content = wording.content();
        int length = wording.characters();
        violations.check(
                field,
                !content.isBlank() && length <= LONGEST,
                length + " characters (expected: 1 to " + LONGEST + ", not blank)");
        violations.check(
                field,
                content.chars().noneMatch(one -> Character.isISOControl(one) && !Character.isWhitespace(one)),
                "must not contain control characters");
    }

    private static String said(Wording wording, Voicing voicing) {
        try {
            return wording.script(voicing.rate(), voicing.pitch()).text();
        } catch (SsmlException thrown) {
            throw SsmlRefusal.of(thrown);
        }
    }

    private static String firstWords(String said) {
        var line = said.replaceAll("[\\p{C}\\s]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST_DEFAULT_NAME) return line;
        var cut = line.substring(0, line.offsetByCodePoints(0, LONGEST_DEFAULT_NAME - 1));
        int space = cut.lastIndexOf(' ');
        return (space > LONGEST_DEFAULT_NAME / 2 ? cut.substring(0, space) : cut) + "…";
    }

    private static SpeechEncoder.Format format(AudioFileFormat format) {
        return switch (format) {
            case AUDIO_FILE_FORMAT_MP3, AUDIO_FILE_FORMAT_UNSPECIFIED -> SpeechEncoder.Format.MP3;
            case AUDIO_FILE_FORMAT_OGG_OPUS -> SpeechEncoder.Format.OGG_OPUS;
            case AUDIO_FILE_FORMAT_WAV -> SpeechEncoder.Format.WAV;
            case UNRECOGNIZED -> throw Failure.invalidField("format", "none that is known");
        };
    }
}
