package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.content.v1.BatchGetScenariosRequest;
import dev.vivavoce.content.v1.BatchGetScenariosResponse;
import dev.vivavoce.content.v1.CandidateCard;
import dev.vivavoce.content.v1.CreateScenarioRequest;
import dev.vivavoce.content.v1.CreateScenarioResponse;
import dev.vivavoce.content.v1.GenerateSentenceRequest;
import dev.vivavoce.content.v1.GenerateSentenceResponse;
import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.GetScenarioResponse;
import dev.vivavoce.content.v1.InterlocutorCard;
import dev.vivavoce.content.v1.Level;
import dev.vivavoce.content.v1.ListAuthoredScenariosRequest;
import dev.vivavoce.content.v1.ListAuthoredScenariosResponse;
import dev.vivavoce.content.v1.ListScenarioVersionsRequest;
import dev.vivavoce.content.v1.ListScenarioVersionsResponse;
import dev.vivavoce.content.v1.ListScenariosRequest;
import dev.vivavoce.content.v1.ListScenariosResponse;
import dev.vivavoce.content.v1.ListSentenceLanguagesRequest;
import dev.vivavoce.content.v1.ListSentenceLanguagesResponse;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.content.v1.PublishScenarioRequest;
import dev.vivavoce.content.v1.PublishScenarioResponse;
import dev.vivavoce.content.v1.RollBackScenarioRequest;
import dev.vivavoce.content.v1.RollBackScenarioResponse;
import dev.vivavoce.content.v1.Scenario;
import dev.vivavoce.content.v1.ScenarioContent;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.content.v1.Sentence;
import dev.vivavoce.content.v1.SentenceLanguage;
import dev.vivavoce.content.v1.SentenceServiceGrpc;
import dev.vivavoce.content.v1.SentenceSource;
import dev.vivavoce.content.v1.UpdateDraftRequest;
import dev.vivavoce.content.v1.UpdateDraftResponse;
import dev.vivavoce.content.v1.VocabularyItem;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Content: a list of scenarios, each with two versions, and one sentence.
public final class FakeContent implements AutoCloseable {
    public static final int SCENARIOS = 25;

    public final Counted calls = new Counted();
    /// Accepts calls and never answers them.
    public volatile boolean stalls;

    /// What authors write.
    public final FakeStudio studio = new FakeStudio();

    public final FakeScripts scripts = new FakeScripts();

    public final FakePrompts prompts = new FakePrompts();

    public final FakeDocuments documents = new FakeDocuments();

    public final FakeNotes notes = new FakeNotes();

    public final FakeChats chats = new FakeChats();

    private final List<Scenario> latest = new ArrayList<>();
    private final GrpcServer server;

    public FakeContent(FakeIdentity identity) {
        for (int i = 0; i < SCENARIOS; i++)
            latest.add(scenario(new UUID(0, i + 1).toString(), 2, String.format("Scenario %02d", i)));
        server = GrpcServer.of("content")
                .administration(_ -> {})
                .tokens(TokenVerifier.of(
                        () -> new com.nimbusds.jose.jwk.JWKSet(
                                        identity.keys.key().toPublicJWK())
                                .toString(),
                        "content"))
                .service(calls.counting(new Scenarios()))
                .service(calls.counting(new Sentences()))
                .service(calls.counting(scripts))
                .service(calls.counting(prompts))
                .service(calls.counting(new FakeModels()))
                .service(calls.counting(documents))
                .service(calls.counting(notes))
                .service(calls.counting(chats))
                .start();
    }

    public String target() {
        return server.inProcessTarget();
    }

    public String wireTarget() {
        return "localhost:" + server.port();
    }

    private static Scenario scenario(String id, int version, String title) {
        return Scenario.newBuilder()
                .setId(id)
                .setVersion(version)
                .setPublishedAt(Timestamps.fromMillis(1_000_000_000_000L))
                .setContent(ScenarioContent.newBuilder()
                        .setTitle(title)
                        .setProfession(Profession.PROFESSION_NURSING)
                        .setLevel(Level.LEVEL_INTERMEDIATE)
                        .setLanguage("en-GB")
                        .setSetting("A ward.")
                        .setCandidateCard(
                                CandidateCard.newBuilder().setRole("nurse").addBullets("Be kind."))
                        .setInterlocutorCard(InterlocutorCard.newBuilder().setPersona("hidden"))
                        .addTasks("Greet.")
                        .addVocabulary(
                                VocabularyItem.newBuilder().setTerm("ward").setMeaning("a hospital room"))
                        .addPracticeLines("Good morning."))
                .build();
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    private final class Scenarios extends ScenarioServiceGrpc.ScenarioServiceImplBase {
        @Override
        public void listScenarios(ListScenariosRequest request, StreamObserver<ListScenariosResponse> out) {
            if (stalls) return;
            int from;
            try {
                from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
            } catch (NumberFormatException _) {
                throw Failure.invalid("PAGE_TOKEN_INVALID", "not a page token");
            }
            var matching = latest.stream()
                    .filter(scenario -> scenario.getContent().getTitle().contains(request.getSearch()))
                    .toList();
            int to = Math.min(matching.size(), from + request.getPageSize());
            answer(
                    out,
                    ListScenariosResponse.newBuilder()
                            .addAllScenarios(matching.subList(from, to))
                            .setNextPageToken(to < matching.size() ? Integer.toString(to) : "")
                            .setTotalSize(matching.size())
                            .build());
        }

        @Override
        public void batchGetScenarios(BatchGetScenariosRequest request, StreamObserver<BatchGetScenariosResponse> out) {
            var response = BatchGetScenariosResponse.newBuilder();
            for (var ref : request.getRefsList())
                for (var scenario : latest)
                    if (scenario.getId().equals(ref.getId()) && ref.getVersion() <= 2)
                        response.addScenarios(
                                ref.getVersion() == 1
                                        ? scenario(
                                                ref.getId(),
                                                1,
                                                scenario.getContent().getTitle() + " (old)")
                                        : scenario);
            answer(out, response.build());
        }

        @Override
        public void listAuthoredScenarios(
                ListAuthoredScenariosRequest request, StreamObserver<ListAuthoredScenariosResponse> out) {
            answer(out, studio.list(request));
        }

        @Override
        public void listScenarioVersions(
                ListScenarioVersionsRequest request, StreamObserver<ListScenarioVersionsResponse> out) {
            answer(out, studio.versions(request));
        }

        @Override
        public void getScenario(GetScenarioRequest request, StreamObserver<GetScenarioResponse> out) {
            answer(out, studio.get(request));
        }

        @Override
        public void createScenario(CreateScenarioRequest request, StreamObserver<CreateScenarioResponse> out) {
            answer(out, studio.create(request));
        }

        @Override
        public void updateDraft(UpdateDraftRequest request, StreamObserver<UpdateDraftResponse> out) {
            answer(out, studio.update(request));
        }

        @Override
        public void publishScenario(PublishScenarioRequest request, StreamObserver<PublishScenarioResponse> out) {
            answer(out, studio.publish(request));
        }

        @Override
        public void rollBackScenario(RollBackScenarioRequest request, StreamObserver<RollBackScenarioResponse> out) {
            answer(out, studio.rollBack(request));
        }
    }

    private static final class Sentences extends SentenceServiceGrpc.SentenceServiceImplBase {
        @Override
        public void generateSentence(GenerateSentenceRequest request, StreamObserver<GenerateSentenceResponse> out) {
            if (request.getLanguage().equals("tlh"))
                throw Failure.notFound("LANGUAGE_UNKNOWN", "no sentences in tlh")
                        .with("languages", "de,en");
            answer(
                    out,
                    GenerateSentenceResponse.newBuilder()
                            .setSentence(Sentence.newBuilder()
                                    .setId("de-beginner-" + (request.hasSeed() ? request.getSeed() : 1))
                                    .setText("Guten Morgen.")
                                    .setTranslation("Good morning.")
                                    .setLanguage("de")
                                    .setLevel(Level.LEVEL_BEGINNER)
                                    .setTopic("greetings")
                                    .setSource(SentenceSource.SENTENCE_SOURCE_BUILT_IN))
                            .build());
        }

        @Override
        public void listSentenceLanguages(
                ListSentenceLanguagesRequest request, StreamObserver<ListSentenceLanguagesResponse> out) {
            answer(
                    out,
                    ListSentenceLanguagesResponse.newBuilder()
                            .addLanguages(SentenceLanguage.newBuilder()
                                    .setLanguage("de")
                                    .addTopics("greetings"))
                            .build());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
