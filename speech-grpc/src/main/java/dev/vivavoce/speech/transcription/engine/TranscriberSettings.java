package dev.vivavoce.speech.transcription.engine;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.speech.aws.recording.TranscribeJobs;
import dev.vivavoce.speech.aws.recording.TranscribeJobsSettings;
import dev.vivavoce.speech.enginetable.EngineTable;
import dev.vivavoce.speech.enginetable.SpacedLanguage;
import dev.vivavoce.speech.openai.OpenAiSettings;
import dev.vivavoce.speech.openai.OpenAiTranscriberSettings;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.moonshine.MoonshineRecognizer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The engines that transcribe recorded files, and the one that detects their language.
///
/// @param openai empty when it is not configured
/// @param transcribe empty when the table does not name it
public record TranscriberSettings(
        TranscriberTable table,
        Optional<OpenAiTranscriberSettings> openai,
        Optional<TranscribeJobsSettings> transcribe) {
    private static final String TABLE = "SPEECH_TRANSCRIBERS";
    private static final String URL = "SPEECH_OPENAI_TRANSCRIBER_URL";
    private static final String MODEL = "SPEECH_OPENAI_TRANSCRIBER_MODEL";
    private static final String TRANSCRIBE = "SPEECH_TRANSCRIBE_TRANSCRIBER_";
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /// A job waits so long for each utterance and engine.
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private static final Duration LONGEST_PATIENCE = Duration.ofHours(12);

    public static final TranscriberSettings EMBEDDED = new TranscriberSettings(
            new TranscriberTable(EngineTable.of(TranscriberName.EMBEDDED), Optional.empty()),
            Optional.empty(),
            Optional.empty());

    /// Reads `SPEECH_TRANSCRIBERS`, `SPEECH_OPENAI_TRANSCRIBER_…` and `SPEECH_TRANSCRIBE_TRANSCRIBER_…`.
    public static TranscriberSettings from(Env env) {
        var table = TranscriberTable.read(env, TABLE);
        var orders = table.orders();
        orders.checkLanguages(
                env,
                TABLE,
                TranscriberName.EMBEDDED,
                language -> Transcriber.primary(language).equals(MoonshineRecognizer.LANGUAGE));
        orders.languages().forEach(language -> SpacedLanguage.check(env, TABLE, Transcriber.primary(language)));
        orders.checkLanguages(env, TABLE, TranscriberName.TRANSCRIBE, TranscribeJobs::knows);
        return new TranscriberSettings(table, openai(env, table), transcribe(env, table));
    }

    private static Optional<OpenAiTranscriberSettings> openai(Env env, TranscriberTable table) {
        var url = EngineTable.address(env, URL);
        var key = env.secret("SPEECH_OPENAI_TRANSCRIBER_KEY", "");
        var model = env.text(MODEL, "");
        boolean isThirdParty = env.flag("SPEECH_OPENAI_TRANSCRIBER_THIRD_PARTY", true);
        var timeout =
                env.duration("SPEECH_OPENAI_TRANSCRIBER_TIMEOUT", OpenAiTranscriberSettings.TIMEOUT, SHORTEST, LONGEST);
        if (!table.names(TranscriberName.OPENAI)) return Optional.empty();
        table.orders().checkNamed(env, TABLE, TranscriberName.OPENAI);
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
                table.orders().languagesOf(TranscriberName.OPENAI),
                isThirdParty,
                timeout,
                OpenAiTranscriberSettings.AT_ONCE));
    }

    private static Optional<TranscribeJobsSettings> transcribe(Env env, TranscriberTable table) {
        var region = env.text(TRANSCRIBE + "REGION", "");
        var endpoint = EngineTable.address(env, TRANSCRIBE + "ENDPOINT");
        var bucket = env.text(TRANSCRIBE + "BUCKET", "");
        var store = EngineTable.address(env, TRANSCRIBE + "BUCKET_ENDPOINT");
        boolean isPathStyle = env.flag(TRANSCRIBE + "BUCKET_PATH_STYLE", false);
        var patience =
                env.duration(TRANSCRIBE + "PATIENCE", TranscribeJobsSettings.PATIENCE, SHORTEST, LONGEST_PATIENCE);
        if (!table.names(TranscriberName.TRANSCRIBE)) return Optional.empty();
        var because = ", because " + TABLE + " names transcribe";
        if (!region.matches("[a-z0-9-]{1,40}"))
            env.fault(TRANSCRIBE + "REGION", "a region such as eu-central-1" + because);
        try {
            return Optional.of(new TranscribeJobsSettings(
                    region,
                    endpoint,
                    new ObjectSettings.InBucket(Path.of("transcribing"), bucket, region, store, isPathStyle),
                    table.orders().languagesOf(TranscriberName.TRANSCRIBE),
                    TranscribeJobsSettings.TIMEOUT,
                    patience,
                    TranscribeJobsSettings.FIRST_POLL));
        } catch (IllegalArgumentException _) {
            env.fault(TRANSCRIBE + "BUCKET", "the name of a bucket in that region" + because);
            return Optional.empty(); // the fault ends the start
        }
    }
}
