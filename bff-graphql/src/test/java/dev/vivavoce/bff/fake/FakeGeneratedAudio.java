package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.v1.AudioAddress;
import dev.vivavoce.speech.v1.AudioFailure;
import dev.vivavoce.speech.v1.AudioProgress;
import dev.vivavoce.speech.v1.AudioState;
import dev.vivavoce.speech.v1.AudioVoicing;
import dev.vivavoce.speech.v1.BatchGetAudioRequest;
import dev.vivavoce.speech.v1.BatchGetAudioResponse;
import dev.vivavoce.speech.v1.ConsentMissing;
import dev.vivavoce.speech.v1.DeleteAudioRequest;
import dev.vivavoce.speech.v1.DeleteAudioResponse;
import dev.vivavoce.speech.v1.GenerateAudioRequest;
import dev.vivavoce.speech.v1.GenerateAudioResponse;
import dev.vivavoce.speech.v1.GeneratedAudio;
import dev.vivavoce.speech.v1.GeneratedAudioServiceGrpc;
import dev.vivavoce.speech.v1.GetAudioRequest;
import dev.vivavoce.speech.v1.GetAudioResponse;
import dev.vivavoce.speech.v1.ListAudioRequest;
import dev.vivavoce.speech.v1.ListAudioResponse;
import dev.vivavoce.speech.v1.SpokenAudioWord;
import dev.vivavoce.speech.v1.WatchAudioRequest;
import dev.vivavoce.speech.v1.WatchAudioResponse;
import io.grpc.stub.StreamObserver;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// `GeneratedAudioService` without a voice: audio is made when a test completes it.
public final class FakeGeneratedAudio extends GeneratedAudioServiceGrpc.GeneratedAudioServiceImplBase {
    public static final int MOST = 50;

    private record Owned(UUID userId, GeneratedAudio audio, GenerateAudioRequest request) {}

    private final Map<String, Owned> all = new LinkedHashMap<>();

    /// Returns what was asked for, for the audio with this id.
    public synchronized GenerateAudioRequest request(String id) {
        return Objects.requireNonNull(all.get(id)).request();
    }

    /// Adds audio that is made, and returns its id.
    public synchronized String add(UUID userId, String name) {
        var id = UUID.randomUUID().toString();
        var request = GenerateAudioRequest.newBuilder()
                .setText("Good morning.")
                .setName(name)
                .build();
        all.put(id, new Owned(userId, made(queued(id, request)), request));
        return id;
    }

    /// Makes audio that was asked for.
    public synchronized void complete(String id) {
        all.computeIfPresent(id, (_, owned) -> new Owned(owned.userId(), made(owned.audio()), owned.request()));
    }

    /// Ends audio without a sound.
    public synchronized void fail(String id, AudioFailure failure) {
        all.computeIfPresent(
                id,
                (_, owned) -> new Owned(
                        owned.userId(),
                        owned.audio().toBuilder()
                                .setState(AudioState.AUDIO_STATE_FAILED)
                                .setFailure(failure)
                                .build(),
                        owned.request()));
    }

    private static GeneratedAudio queued(String id, GenerateAudioRequest request) {
        return GeneratedAudio.newBuilder()
                .setId(id)
                .setName(request.getName().isEmpty() ? "Good morning." : request.getName())
                .setVoicing(AudioVoicing.newBuilder()
                        .setVoiceId(request.getVoiceId().isEmpty() ? "cmu-slt" : request.getVoiceId())
                        .setRate(request.getRate())
                        .setPitch(request.getPitch())
                        .setFormatValue(Math.max(1, request.getFormatValue())))
                .setState(AudioState.AUDIO_STATE_QUEUED)
                .setCreatedAt(Timestamps.fromSeconds(1_795_000_000))
                .setExpiresAt(Timestamps.fromSeconds(1_795_000_000 + request.getKeepDays() * 86_400L))
                .setCursor(1)
                .build();
    }

    private static GeneratedAudio made(GeneratedAudio audio) {
        return audio.toBuilder()
                .setState(AudioState.AUDIO_STATE_COMPLETED)
                .setDoneParagraphs(2)
                .setParagraphs(2)
                .setLength(Durations.fromMillis(1_500))
                .setSizeBytes(9_000)
                .setSpokenVoiceId(audio.getVoicing().getVoiceId())
                .setCursor(3)
                .build();
    }

    @Override
    public synchronized void generateAudio(GenerateAudioRequest request, StreamObserver<GenerateAudioResponse> out) {
        if (request.getVoiceId().equals("nobody")) throw Failure.notFound("VOICE_UNKNOWN", "no such voice");
        if (request.getSsml().contains("<audio"))
            throw Failure.invalid("SSML_INVALID", "line 1, column 8: the element page_token is not understood")
                    .with("problem", "ELEMENT_UNKNOWN")
                    .with("name", "page_token")
                    .with("line", "1")
                    .with("column", "8");
        if (request.getSsml().contains("<lexicon"))
            throw Failure.invalid("SSML_INVALID", "line 1, column 8: the lexicon is not there")
                    .with("problem", "LEXICON_MISSING")
                    .with("line", "1")
                    .with("column", "8");
        if (request.getSsml().contains("<desc")) throw Failure.invalid("SSML_INVALID", "line 1: not understood");
        if (request.getText().isEmpty() && request.getSsml().isEmpty())
            throw Failure.invalidField("text", "1 to 20,000 characters");
        if (request.getKeepDays() > 30) throw Failure.invalidField("keep_days", "1 to 30");
        var response = GenerateAudioResponse.newBuilder();
        if (request.getVoiceId().startsWith("polly-")) response.setConsentMissing(ConsentMissing.getDefaultInstance());
        else if (own().size() >= MOST)
            response.getTooManyBuilder().setMost(MOST).setMostAtWork(5);
        else {
            var id = UUID.nameUUIDFromBytes(request.getIdempotencyKey().getBytes(StandardCharsets.UTF_8))
                    .toString();
            all.putIfAbsent(id, new Owned(Caller.current().userId(), queued(id, request), request));
            response.setAudio(Objects.requireNonNull(all.get(id)).audio());
        }
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public synchronized void getAudio(GetAudioRequest request, StreamObserver<GetAudioResponse> out) {
        var owned = find(request.getAudioId());
        var asked = owned.request();
        var response = GetAudioResponse.newBuilder()
                .setAudio(owned.audio())
                .setContent(asked.hasSsml() ? asked.getSsml() : asked.getText())
                .setIsSsml(asked.hasSsml());
        if (owned.audio().getState() == AudioState.AUDIO_STATE_COMPLETED)
            response.addWords(word("Good", 0, 400))
                    .addWords(word("morning", 450, 1_200))
                    .setAddress(AudioAddress.newBuilder()
                            .setUrl("https://files.example/objects/audio/" + request.getAudioId()
                                    + ".mp3?signature=abc")
                            .setExpiresAt(Timestamps.fromSeconds(1_795_003_600))
                            .setMediaType("audio/mpeg"));
        FakeSpeech.answer(out, response.build());
    }

    private static SpokenAudioWord word(String text, long start, long end) {
        return SpokenAudioWord.newBuilder()
                .setText(text)
                .setStart(Durations.fromMillis(start))
                .setEnd(Durations.fromMillis(end))
                .build();
    }

    @Override
    public synchronized void batchGetAudio(BatchGetAudioRequest request, StreamObserver<BatchGetAudioResponse> out) {
        FakeSpeech.answer(
                out,
                BatchGetAudioResponse.newBuilder()
                        .addAllAudio(own().stream()
                                .filter(one -> request.getAudioIdsList().contains(one.getId()))
                                .toList())
                        .build());
    }

    @Override
    public synchronized void listAudio(ListAudioRequest request, StreamObserver<ListAudioResponse> out) {
        var own = own().reversed();
        int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
        int to = Math.min(own.size(), from + request.getPageSize());
        FakeSpeech.answer(
                out,
                ListAudioResponse.newBuilder()
                        .addAllAudio(own.subList(from, to))
                        .setNextPageToken(to < own.size() ? Integer.toString(to) : "")
                        .setTotalSize(own.size())
                        .build());
    }

    @Override
    public synchronized void deleteAudio(DeleteAudioRequest request, StreamObserver<DeleteAudioResponse> out) {
        boolean isOwn = own().stream().anyMatch(one -> one.getId().equals(request.getAudioId()));
        if (isOwn) all.remove(request.getAudioId());
        FakeSpeech.answer(
                out, DeleteAudioResponse.newBuilder().setDeleted(isOwn).build());
    }

    /// The steps of audio that is made: it is queued, it is spoken paragraph by paragraph, it is ready.
    @Override
    public void watchAudio(WatchAudioRequest request, StreamObserver<WatchAudioResponse> out) {
        var audio = find(request.getAudioId()).audio();
        if (request.getAfter() < 2) {
            tell(out, step(2, true, AudioState.AUDIO_STATE_RUNNING, 0));
            tell(out, step(2, false, AudioState.AUDIO_STATE_RUNNING, 1));
        }
        tell(out, step(3, true, audio.getState(), 2).setFailure(audio.getFailure()));
        out.onCompleted();
    }

    private static AudioProgress.Builder step(long cursor, boolean durable, AudioState state, int done) {
        return AudioProgress.newBuilder()
                .setCursor(cursor)
                .setDurable(durable)
                .setState(state)
                .setDoneParagraphs(done)
                .setParagraphs(2);
    }

    private static void tell(StreamObserver<WatchAudioResponse> out, AudioProgress.Builder step) {
        out.onNext(WatchAudioResponse.newBuilder().setProgress(step).build());
    }

    private synchronized Owned find(String id) {
        var owned = all.get(id);
        if (owned == null || !owned.userId().equals(Caller.current().userId()))
            throw Failure.notFound("AUDIO_UNKNOWN", "none of yours");
        return owned;
    }

    private List<GeneratedAudio> own() {
        var userId = Caller.current().userId();
        return all.values().stream()
                .filter(owned -> owned.userId().equals(userId))
                .map(Owned::audio)
                .toList();
    }
}
