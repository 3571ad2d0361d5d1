package dev.vivavoce.speech.recognizer;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.speech.aws.TranscribeLanguages;
import dev.vivavoce.speech.aws.TranscribeSettings;
import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.enginetable.SpacedLanguage;
import dev.vivavoce.speech.openai.OpenAiSettings;
import dev.vivavoce.speech.openai.OpenAiTranscriberSettings;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The engines that recognise live speech beside the platform's own.
///
/// @param openai the servers that the table names
/// @param transcribe empty when the table does not name it
public record RecognizerSettings(
        RecognizerTable table,
        Map<RecognizerName, OpenAiTranscriberSettings> openai,
        Optional<TranscribeSettings> transcribe) {
    public static final RecognizerSettings NONE =
            new RecognizerSettings(RecognizerTable.NONE, Map.of(), Optional.empty());

    private static final String TABLE = "SPEECH_RECOGNIZERS";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(8);
    /// A learner waits so long for each engine, and no longer than 30 s for two of them.
    private static final Duration LONGEST = Duration.ofSeconds(12);

    private static final int MOST_CALLS = 1_000;

    public RecognizerSettings {
        openai = Map.copyOf(openai);
    }

    /// Reads `SPEECH_RECOGNIZERS` and `SPEECH_OPENAI_RECOGNIZER_…`, `SPEECH_OPENAI2_RECOGNIZER_…`,
    /// `SPEECH_TRANSCRIBE_RECOGNIZER_…`.
    public static RecognizerSettings from(Env env) {
        var table = RecognizerTable.read(env, TABLE);
        table.refuse(
                env,
                TABLE,
                language -> Transcriber.primary(language).equals(MoonshineRecognizer.LANGUAGE),
                "a language that the platform's own recogniser does not know, because only that one scores sounds");
        table.languages().forEach(language -> SpacedLanguage.check(env, TABLE, Transcriber.primary(language)));
        var openai = new EnumMap<RecognizerName, OpenAiTranscriberSettings>(RecognizerName.class);
        for (var name : List.of(RecognizerName.OPENAI, RecognizerName.OPENAI2))
            server(env, table, name).ifPresent(server -> openai.put(name, server));
        return new RecognizerSettings(table, openai, transcribe(env, table));
    }

    private static Optional<TranscribeSettings> transcribe(Env env, RecognizerTable table) {
        var prefix = "SPEECH_TRANSCRIBE_RECOGNIZER_";
        var region = env.text(prefix + "REGION", "");
        var endpoint = EngineTable.address(env, prefix + "ENDPOINT");
        var timeout = env.duration(prefix + "TIMEOUT", TIMEOUT, SHORTEST, LONGEST);
        int calls = env.integer(prefix + "CALLS", TranscribeSettings.AT_ONCE, 1, MOST_CALLS);
        if (!table.names(RecognizerName.TRANSCRIBE)) return Optional.empty();
        if (!region.matches("[a-z0-9-]{1,40}"))
            env.fault(prefix + "REGION", "a region such as eu-central-1, because " + TABLE + " names transcribe");
        var languages = table.languagesOf(RecognizerName.TRANSCRIBE);
        for (var language : languages)
            if (!TranscribeLanguages.knows(language))
                env.fault(TABLE, "a language that transcribe knows, instead of " + language);
        return Optional.of(new TranscribeSettings("transcribe-live", region, endpoint, languages, timeout, calls));
    }

    private static Optional<OpenAiTranscriberSettings> server(Env env, RecognizerTable table, RecognizerName name) {
        var prefix = "SPEECH_" + name.name() + "_RECOGNIZER_";
        var url = EngineTable.address(env, prefix + "URL");
        var key = env.secret(prefix + "KEY", "");
        var model = env.text(prefix + "MODEL", "");
        boolean isThirdParty = env.flag(prefix + "THIRD_PARTY", true);
        var timeout = env.duration(prefix + "TIMEOUT", TIMEOUT, SHORTEST, LONGEST);
        int calls = env.integer(prefix + "CALLS", OpenAiTranscriberSettings.AT_ONCE, 1, MOST_CALLS);
        if (!table.names(name)) return Optional.empty();
        var because = ", because " + TABLE + " names " + EngineTable.written(name);
        if (url.isEmpty() || !OpenAiSettings.isSecure(url.get(), key))
            env.fault(
                    prefix + "URL",
                    "the address of the API up to /v1" + because + ": https, or http without a key or on this machine");
        OpenAiTranscriberSettings.modelFault(model)
                .ifPresent(expected -> env.fault(prefix + "MODEL", expected + because));
        return Optional.of(new OpenAiTranscriberSettings(
                EngineTable.written(name) + "-live",
                url.orElse(URI.create("")),
                key,
                model,
                table.languagesOf(name),
                isThirdParty,
                timeout,
                calls));
    }
}
