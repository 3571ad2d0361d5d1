package dev.vivavoce.speech.generation.voice;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.speech.aws.PollySettings;
import dev.vivavoce.speech.aws.PollyVoices;
import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.openai.OpenAiSettings;
import dev.vivavoce.speech.openai.OpenAiSettings.NamedVoice;
import dev.vivavoce.speech.voice.MarySynthesizer;
import dev.vivavoce.speech.voice.Synthesizer.Gender;
import dev.vivavoce.speech.voice.Synthesizer.Maker;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The engines that speak generated audio.
///
/// @param polly empty when it is not configured
/// @param openai empty when it is not configured
public record VoiceSettings(
        EngineTable<EngineName> table, Optional<PollySettings> polly, Optional<OpenAiSettings> openai) {
    private static final String TABLE = "SPEECH_VOICES";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /// A job waits so long for each piece of text and engine.
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final int LONGEST_MODEL = 200;
    private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9_.-]{1,60})(?:=(female|male))?");

    public static final VoiceSettings EMBEDDED =
            new VoiceSettings(EngineTable.of(EngineName.EMBEDDED), Optional.empty(), Optional.empty());

    /// Reads `SPEECH_VOICES`, `SPEECH_POLLY_…` and `SPEECH_OPENAI_…`.
    public static VoiceSettings from(Env env) {
        var table = EngineTable.read(env, TABLE, EngineName.EMBEDDED);
        checkLanguages(env, table, EngineName.EMBEDDED, List.of(MarySynthesizer.LANGUAGE));
        checkLanguages(
                env,
                table,
                EngineName.POLLY,
                PollyVoices.all().stream().map(Voice::language).toList());
        return new VoiceSettings(table, polly(env, table), openai(env, table));
    }

    private static void checkLanguages(Env env, EngineTable<EngineName> table, EngineName engine, List<String> spoken) {
        table.checkLanguages(
                env, TABLE, engine, language -> spoken.stream().anyMatch(one -> Voices.speaks(one, language)));
    }

    private static Optional<PollySettings> polly(Env env, EngineTable<EngineName> table) {
        var region = env.text("SPEECH_POLLY_REGION", "");
        var endpoint = EngineTable.address(env, "SPEECH_POLLY_ENDPOINT");
        var timeout = env.duration("SPEECH_POLLY_TIMEOUT", PollySettings.TIMEOUT, SHORTEST, LONGEST);
        if (!table.names(EngineName.POLLY)) return Optional.empty();
        if (!region.matches("[a-z0-9-]{1,40}"))
            env.fault("SPEECH_POLLY_REGION", "a region such as eu-central-1, because " + TABLE + " names polly");
        return Optional.of(new PollySettings(region, endpoint, timeout));
    }

    private static Optional<OpenAiSettings> openai(Env env, EngineTable<EngineName> table) {
        var isNamed = table.names(EngineName.OPENAI);
        var url = EngineTable.address(env, "SPEECH_OPENAI_URL");
        var key = env.secret("SPEECH_OPENAI_KEY", "");
        var model = env.text("SPEECH_OPENAI_MODEL", "");
        var named = env.text("SPEECH_OPENAI_VOICES", "");
        var maker = env.flag("SPEECH_OPENAI_THIRD_PARTY", true) ? Maker.THIRD_PARTY : Maker.PLATFORM;
        var timeout = env.duration("SPEECH_OPENAI_TIMEOUT", OpenAiSettings.TIMEOUT, SHORTEST, LONGEST);
        if (!isNamed) return Optional.empty();
        table.checkNamed(env, TABLE, EngineName.OPENAI);
        if (url.isEmpty() || !OpenAiSettings.isSecure(url.get(), key))
            env.fault(
                    "SPEECH_OPENAI_URL",
                    "the address of the API up to /v1, because " + TABLE
                            + " names openai: https, or http without a key or on this machine");
        if (model.isEmpty() || model.length() > LONGEST_MODEL || model.chars().anyMatch(Character::isISOControl))
            env.fault("SPEECH_OPENAI_MODEL", "1 to " + LONGEST_MODEL + " characters on one line, such as tts-1");
        return Optional.of(new OpenAiSettings(
                url.orElse(URI.create("")),
                key,
                model,
                named(env, named),
                table.languagesOf(EngineName.OPENAI),
                maker,
                timeout));
    }

    private static List<NamedVoice> named(Env env, String text) {
        var voices = new ArrayList<NamedVoice>();
        for (var each : text.split(",", -1)) {
            var parts = NAMED.matcher(each.strip());
            if (!parts.matches()) {
                env.fault("SPEECH_OPENAI_VOICES", "names of voices, such as nova=female,onyx=male,alloy");
                return List.of();
            }
            var gender = parts.group(2);
            voices.add(new NamedVoice(
                    parts.group(1), gender == null ? null : gender.equals("male") ? Gender.MALE : Gender.FEMALE));
        }
        return List.copyOf(voices);
    }
}
