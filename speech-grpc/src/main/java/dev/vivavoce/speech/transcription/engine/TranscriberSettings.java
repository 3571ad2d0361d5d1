package dev.vivavoce.speech.transcription.engine;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.enginetable.SpacedLanguage;
import dev.vivavoce.speech.openai.OpenAiSettings;
import dev.vivavoce.speech.openai.OpenAiTranscriberSettings;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The engines that transcribe recorded files.
///
/// @param openai empty when it is not configured
public record TranscriberSettings(EngineTable<TranscriberName> table, Optional<OpenAiTranscriberSettings> openai) {
    private static final String TABLE = "SPEECH_TRANSCRIBERS";
    private static final String URL = "SPEECH_OPENAI_TRANSCRIBER_URL";
    private static final String MODEL = "SPEECH_OPENAI_TRANSCRIBER_MODEL";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /// A job waits so long for each utterance and engine.
    private static final Duration LONGEST = Duration.ofSeconds(25);

    public static final TranscriberSettings EMBEDDED =
            new TranscriberSettings(EngineTable.of(TranscriberName.EMBEDDED), Optional.empty());

    /// Reads `SPEECH_TRANSCRIBERS` and `SPEECH_OPENAI_TRANSCRIBER_…`.
    public static TranscriberSettings from(Env env) {
        var table = EngineTable.read(env, TABLE, TranscriberName.EMBEDDED);
        table.checkLanguages(
                env,
                TABLE,
                TranscriberName.EMBEDDED,
                language -> Transcriber.primary(language).equals(MoonshineRecognizer.LANGUAGE));
        table.languages().forEach(language -> SpacedLanguage.check(env, TABLE, Transcriber.primary(language)));
        return new TranscriberSettings(table, openai(env, table));
    }

    private static Optional<OpenAiTranscriberSettings> openai(Env env, EngineTable<TranscriberName> table) {
        var url = EngineTable.address(env, URL);
        var key = env.secret("SPEECH_OPENAI_TRANSCRIBER_KEY", "");
        var model = env.text(MODEL, "");
        boolean isThirdParty = env.flag("SPEECH_OPENAI_TRANSCRIBER_THIRD_PARTY", true);
        var timeout =
                env.duration("SPEECH_OPENAI_TRANSCRIBER_TIMEOUT", OpenAiTranscriberSettings.TIMEOUT, SHORTEST, LONGEST);
        if (!table.names(TranscriberName.OPENAI)) return Optional.empty();
        table.checkNamed(env, TABLE, TranscriberName.OPENAI);
        if (url.isEmpty() || !OpenAiSettings.isSecure(url.get(), key))
            env.fault(
                    URL,
                    "the address of the API up to /v1, because " + TABLE
                            + " names openai: https, or http without a key or on this machine");
        OpenAiTranscriberSettings.modelFault(model)
                .ifPresent(expected -> env.fault(MODEL, expected + ", because " + TABLE + " names openai"));
        return Optional.of(new OpenAiTranscriberSettings(
                "openai",
                url.orElse(URI.create("")),
                key,
                model,
                table.languagesOf(TranscriberName.OPENAI),
                isThirdParty,
                timeout,
                OpenAiTranscriberSettings.AT_ONCE));
    }
}
