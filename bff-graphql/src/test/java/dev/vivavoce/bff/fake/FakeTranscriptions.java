package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.v1.BatchGetTranscriptionsRequest;
import dev.vivavoce.speech.v1.BatchGetTranscriptionsResponse;
import dev.vivavoce.speech.v1.CorrectTranscriptPartRequest;
import dev.vivavoce.speech.v1.CorrectTranscriptPartResponse;
import dev.vivavoce.speech.v1.CorrectedTranscriptWord;
import dev.vivavoce.speech.v1.LanguageDetection;
import dev.vivavoce.speech.v1.ListTranscriptPartsRequest;
import dev.vivavoce.speech.v1.ListTranscriptPartsResponse;
import dev.vivavoce.speech.v1.ListTranscriptionLanguagesRequest;
import dev.vivavoce.speech.v1.ListTranscriptionLanguagesResponse;
import dev.vivavoce.speech.v1.SpeakerOrigin;
import dev.vivavoce.speech.v1.StartTranscriptionRequest;
import dev.vivavoce.speech.v1.StartTranscriptionResponse;
import dev.vivavoce.speech.v1.TranscriptPart;
import dev.vivavoce.speech.v1.TranscriptWord;
import dev.vivavoce.speech.v1.Transcription;
import dev.vivavoce.speech.v1.TranscriptionConsentMissing;
import dev.vivavoce.speech.v1.TranscriptionLanguage;
import dev.vivavoce.speech.v1.TranscriptionServiceGrpc;
import dev.vivavoce.speech.v1.TranscriptionState;
import dev.vivavoce.speech.v1.UpdateTranscriptionRequest;
import dev.vivavoce.speech.v1.UpdateTranscriptionResponse;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// `TranscriptionService` without a recogniser: its texts are there, and can be read and corrected.
public final class FakeTranscriptions extends TranscriptionServiceGrpc.TranscriptionServiceImplBase {
    public static final int LONGEST = 5_000;

    private record Owned(UUID userId, TranscriptionState state, List<TranscriptPart> parts) {}

    private final Map<String, Owned> all = new HashMap<>();
    /// Of talks, the names of the speakers.
    private final Map<String, Map<Integer, String>> names = new HashMap<>();

    /// Adds the text of a talk: each sentence has another speaker.
    public synchronized String addTalk(UUID userId, String... sentences) {
        var id = add(userId, TranscriptionState.TRANSCRIPTION_STATE_COMPLETED, sentences);
        var parts = Objects.requireNonNull(all.get(id)).parts();
        var speakers = new TreeMap<Integer, String>();
        for (int i = 0; i < parts.size(); i++) {
            parts.set(i, parts.get(i).toBuilder().setSpeaker(i + 1).build());
            speakers.put(i + 1, "");
        }
        names.put(id, speakers);
        return id;
    }

    /// Adds a text, a part for each sentence with words of half a second. Returns the id of its transcription.
    public synchronized String add(UUID userId, TranscriptionState state, String... sentences) {
        var id = UUID.randomUUID().toString();
        var parts = new ArrayList<TranscriptPart>();
        for (var sentence : sentences) {
            var part = TranscriptPart.newBuilder().setIndex(parts.size()).setBeginsParagraph(true);
            for (var word : sentence.split(" ")) {
                int start = parts.size() * 10_000 + part.getWordsCount() * 500;
                part.addWords(TranscriptWord.newBuilder()
                        .setText(word)
                        .setStart(Durations.fromMillis(start))
                        .setEnd(Durations.fromMillis(start + 400))
                        .setConfidence(0.75));
            }
            parts.add(part.build());
        }
        all.put(id, new Owned(userId, state, parts));
        return id;
    }

    @Override
    public void listTranscriptionLanguages(
            ListTranscriptionLanguagesRequest request, StreamObserver<ListTranscriptionLanguagesResponse> out) {
        FakeSpeech.answer(
                out,
                ListTranscriptionLanguagesResponse.newBuilder()
                        .addLanguages(TranscriptionLanguage.newBuilder()
                                .setLanguage("en")
                                .setWordTimes(true)
                                .setConfidence(true)
                                .setVocabulary(true))
                        .addLanguages(TranscriptionLanguage.newBuilder()
                                .setLanguage("es")
                                .setWordTimes(true)
                                .setThirdParty(true)
                                .setConsentRequired(true))
                        .setDetection(LanguageDetection.newBuilder().setThirdParty(true))
                        .build());
    }

    /// No learner has consented to third parties.
    @Override
    public synchronized void startTranscription(
            StartTranscriptionRequest request, StreamObserver<StartTranscriptionResponse> out) {
        var owned = find(request.getTranscriptionId());
        var response = StartTranscriptionResponse.newBuilder();
        if (request.getDetectLanguage() && !request.getVocabularyList().isEmpty())
            throw Failure.invalid("DETECTION_NOT_OFFERED", "not detected");
        switch (request.getLanguage()) {
            case "" ->
                response.setTranscription(transcription(request.getTranscriptionId(), owned).toBuilder()
                        .setLanguageDetected(request.getDetectLanguage())
                        .setAtEngineSince(Timestamps.fromSeconds(1_795_000_060)));
            case "en" -> response.setTranscription(transcription(request.getTranscriptionId(), owned));
            case "es" -> response.setConsentMissing(TranscriptionConsentMissing.getDefaultInstance());
            default -> throw Failure.invalid("LANGUAGE_NOT_HEARD", "not heard").with("languages", "en,es");
        }
        FakeSpeech.answer(out, response.build());
    }

    private Transcription transcription(String id, Owned owned) {
        var transcription = Transcription.newBuilder()
                .setId(id)
                .setName("Ward round.mp3")
                .setState(owned.state())
                .setCreatedAt(Timestamps.fromSeconds(1_795_000_000))
                .setTextRevision(owned.parts().stream()
                        .mapToInt(TranscriptPart::getRevision)
                        .sum());
        var speakers = names.getOrDefault(id, Map.of());
        if (!speakers.isEmpty())
            transcription.setSpeakerLabels(true).setSpeakerOrigin(SpeakerOrigin.SPEAKER_ORIGIN_ESTIMATE);
        speakers.forEach((number, name) -> {
            var words = owned.parts().get(number - 1).getWordsList();
            transcription
                    .addSpeakersBuilder()
                    .setNumber(number)
                    .setName(name)
                    .setSpoken(Durations.subtract(
                            words.getLast().getEnd(), words.getFirst().getStart()));
        });
        return transcription.build();
    }

    @Override
    public synchronized void updateTranscription(
            UpdateTranscriptionRequest request, StreamObserver<UpdateTranscriptionResponse> out) {
        var owned = find(request.getTranscriptionId());
        var speakers = names.getOrDefault(request.getTranscriptionId(), new TreeMap<>());
        for (var one : request.getSpeakerNamesList())
            if (speakers.replace(one.getNumber(), one.getName()) == null)
                throw Failure.invalidField("speaker_names", "no such speaker");
        FakeSpeech.answer(
                out,
                UpdateTranscriptionResponse.newBuilder()
                        .setTranscription(transcription(request.getTranscriptionId(), owned))
                        .build());
    }

    @Override
    public synchronized void batchGetTranscriptions(
            BatchGetTranscriptionsRequest request, StreamObserver<BatchGetTranscriptionsResponse> out) {
        var response = BatchGetTranscriptionsResponse.newBuilder();
        for (var id : request.getTranscriptionIdsList()) {
            var owned = all.get(id);
            if (owned != null && owned.userId().equals(Caller.current().userId()))
                response.addTranscriptions(transcription(id, owned));
        }
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public synchronized void listTranscriptParts(
            ListTranscriptPartsRequest request, StreamObserver<ListTranscriptPartsResponse> out) {
        var parts = find(request.getTranscriptionId()).parts();
        int to = Math.min(parts.size(), request.getFirstPart() + request.getPageSize());
        FakeSpeech.answer(
                out,
                ListTranscriptPartsResponse.newBuilder()
                        .addAllParts(parts.subList(request.getFirstPart(), to))
                        .setNextPart(to < parts.size() ? to : 0)
                        .build());
    }

    /// Words of a correction have times where the same word was recognised at the same place.
    @Override
    public synchronized void correctTranscriptPart(
            CorrectTranscriptPartRequest request, StreamObserver<CorrectTranscriptPartResponse> out) {
        var owned = find(request.getTranscriptionId());
        if (request.getText().length() > LONGEST) throw Failure.invalidField("text", "at most 5,000 characters");
        if (owned.state() == TranscriptionState.TRANSCRIPTION_STATE_RUNNING)
            throw Failure.precondition("TRANSCRIPTION_AT_WORK", "the transcription has not ended");
        if (request.getIndex() >= owned.parts().size())
            throw Failure.notFound("TRANSCRIPT_PART_UNKNOWN", "the text has no such part");
        var part = owned.parts().get(request.getIndex());
        var response = CorrectTranscriptPartResponse.newBuilder();
        if (part.getRevision() != request.getRevision()) response.setChanged(part);
        else {
            var corrected = part.toBuilder().clearCorrectedWords().setRevision(part.getRevision() + 1);
            for (var text : request.getText().isEmpty()
                    ? new String[0]
                    : request.getText().split(" ")) {
                var word = CorrectedTranscriptWord.newBuilder().setText(text);
                int place = corrected.getCorrectedWordsCount();
                if (place < part.getWordsCount()
                        && part.getWords(place).getText().equals(text))
                    word.setStart(part.getWords(place).getStart())
                            .setEnd(part.getWords(place).getEnd());
                corrected.addCorrectedWords(word);
            }
            owned.parts().set(request.getIndex(), corrected.build());
            response.setCorrected(corrected);
        }
        FakeSpeech.answer(out, response.build());
    }

    private Owned find(String id) {
        var owned = all.get(id);
        if (owned == null || !owned.userId().equals(Caller.current().userId()))
            throw Failure.notFound("TRANSCRIPTION_UNKNOWN", "none of yours");
        return owned;
    }
}
