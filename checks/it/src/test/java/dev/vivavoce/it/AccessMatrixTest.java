package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.vivavoce.access.v1.Access;
import dev.vivavoce.access.v1.AccessProto;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.access.v1.Scope;
import dev.vivavoce.assessment.v1.AttachSessionRequest;
import dev.vivavoce.assessment.v1.Attempt;
import dev.vivavoce.assessment.v1.AttemptServiceGrpc;
import dev.vivavoce.assessment.v1.BatchGetAttemptsRequest;
import dev.vivavoce.assessment.v1.CreateCardRequest;
import dev.vivavoce.assessment.v1.MockExam;
import dev.vivavoce.assessment.v1.MockExamServiceGrpc;
import dev.vivavoce.assessment.v1.OwnReviewText;
import dev.vivavoce.assessment.v1.RateCardRequest;
import dev.vivavoce.assessment.v1.RatedCard;
import dev.vivavoce.assessment.v1.ReviewRating;
import dev.vivavoce.assessment.v1.ReviewServiceGrpc;
import dev.vivavoce.assessment.v1.StartMockExamRequest;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.identity.v1.ApiKeyServiceGrpc;
import dev.vivavoce.identity.v1.CreateApiKeyRequest;
import dev.vivavoce.speech.v1.Drill;
import dev.vivavoce.speech.v1.DrilledWord;
import dev.vivavoce.speech.v1.FinishSessionRequest;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.OwnAudio;
import dev.vivavoce.steps.OwnDocument;
import dev.vivavoce.steps.OwnRecording;
import dev.vivavoce.steps.OwnSubmission;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import io.grpc.Channel;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Calls every RPC that the servers' reflection names with every role, and with API keys of every scope. The
/// expectation is the RPC's own access option, so a new RPC is tested without a change here.
class AccessMatrixTest {
    private static final List<String> SERVICES = List.of("identity", "speech", "content", "assessment", "billing");
    private static final Set<String> REFUSALS = Set.of(
            "UNAUTHENTICATED TOKEN_MISSING",
            "PERMISSION_DENIED ROLE_MISSING",
            "PERMISSION_DENIED SCOPE_MISSING",
            "PERMISSION_DENIED SIGN_IN_REQUIRED",
            "PERMISSION_DENIED READ_ONLY_VIEW");
    /// Ids of what is shared, or does not exist here.
    private static final Set<String> SHARED = Set.of(
            "ExaminationService.id",
            "RecordingService.examiner_id",
            "ScenarioService.id",
            "PromptService.id",
            "prompt_id",
            "plan_id",
            "voice_id",
            "scenario_id",
            "scenario_ids",
            "event_id",
            "event_ids",
            "exclude_ids",
            "receipt_id",
            "passkey_id",
            "provider_id",
            "link_id",
            "seat_id");

    private static final OwnReviewText OWN_WORDS =
            OwnReviewText.newBuilder().setFront("hola").setBack("hello").build();

    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    @Test
    void every_rpc_admits_the_roles_and_scopes_of_its_option_and_reveals_nothing_to_others()
            throws InterruptedException {
        var actors = Actor.all(whole);
        var softly = new SoftAssertions();
        int tried = 0;
        for (var service : SERVICES)
            for (var method : methods(service))
                for (var actor : actors) {
                    var expected = actor.refusal(rule(method));
                    var empty = DynamicMessage.getDefaultInstance(method.getInputType());
                    var refusal = RpcProbe.of(actor.calling(whole, service), method, empty, expected.isEmpty())
                            .refusal();
                    var row = softly.assertThat(refusal)
                            .as("%s of %s, by %s", method.getFullName(), service, actor.name());
                    if (expected.isEmpty()) row.isNotIn(REFUSALS);
                    else row.isEqualTo(expected);
                    tried++;
                }
        softly.assertAll();
        assertThat(tried).isGreaterThan(600);
    }

    @Test
    void an_administrator_who_views_a_learner_calls_what_only_reads_and_is_not_hidden() throws InterruptedException {
        var view = Actor.view(whole);
        var softly = new SoftAssertions();
        for (var service : SERVICES)
            for (var method : methods(service)) {
                var rule = rule(method);
                var expected = view.refusal(rule);
                boolean reads = method.getOptions().getIdempotencyLevel() == IdempotencyLevel.NO_SIDE_EFFECTS;
                if (expected.isEmpty() && (!reads || rule.getHiddenFromViews()))
                    expected = "PERMISSION_DENIED READ_ONLY_VIEW";
                var empty = DynamicMessage.getDefaultInstance(method.getInputType());
                var refusal = RpcProbe.of(view.calling(whole, service), method, empty, expected.isEmpty())
                        .refusal();
                var row = softly.assertThat(refusal).as("%s of %s", method.getFullName(), service);
                if (expected.isEmpty()) row.isNotIn(REFUSALS);
                else row.isEqualTo(expected);
            }
        softly.assertAll();
    }

    @Test
    void a_learners_data_cannot_be_found_by_another_learner() throws InterruptedException {
        var owner = whole.learner();
        var stranger = whole.learner();
        var own = owned(owner);
        var softly = new SoftAssertions();
        for (var service : SERVICES)
            for (var method : methods(service)) {
                if (!admits(rule(method), Set.of(Role.ROLE_LEARNER))) continue;
                var request = own(method, own);
                if (request.isEmpty()) continue;
                var message = DynamicMessage.newBuilder(method.getInputType());
                request.forEach(message::setField);
                softly.assertThat(found(channel(stranger, service), method, message.build()))
                        .as("%s by another learner", method.getFullName())
                        .isFalse();
                if (method.getOptions().getIdempotencyLevel() == IdempotencyLevel.NO_SIDE_EFFECTS)
                    softly.assertThat(found(channel(owner, service), method, message.build()))
                            .as("%s by the owner", method.getFullName())
                            .isTrue();
            }
        softly.assertAll();
    }

    private static List<MethodDescriptor> methods(String service) throws InterruptedException {
        return new ReflectiveClient(whole.platform().channel(service)).methods("vivavoce.");
    }

    private static Access rule(MethodDescriptor method) {
        var rule = method.getOptions().getExtension(AccessProto.access);
        assertThat(rule.getPublic() || rule.getRolesCount() > 0)
                .as("%s has the option vivavoce.access.v1.access", method.getFullName())
                .isTrue();
        return rule;
    }

    private static boolean admits(Access rule, Collection<Role> roles) {
        return rule.getPublic() || !Collections.disjoint(rule.getRolesList(), roles);
    }

    private static Channel channel(Learner learner, String service) {
        return new Actor("", Set.of(Role.ROLE_LEARNER), null, learner.accessToken()).calling(whole, service);
    }

    /// What belongs to the learner, by the field that names it; by the service, too, where services differ.
    private static Map<String, String> owned(Learner owner) throws InterruptedException {
        var talk = ExaminedTalk.of(owner);
        var attempt = attempt(owner);
        var exam = mockExam(owner);
        var rated = ratedCard(owner);
        var document = OwnDocument.read(owner);
        var quiz = OwnQuiz.of(channel(owner, "assessment"), document);
        var studied = StudiedDocument.of(channel(owner, "content"), document);
        var pipeline = OwnPipeline.of(channel(owner, "speech"));
        return Map.ofEntries(
                Map.entry("session", attempt),
                Map.entry("MockExamService.id", exam.getId()),
                Map.entry("MockExamService.ids", exam.getId()),
                Map.entry("MockExamService.session", exam.getParts(0).getSessionId()),
                Map.entry("RatingService.session", talk),
                Map.entry("ExaminationService.session", talk),
                Map.entry("RecordingService.session", talk),
                Map.entry("attempt", attempt),
                Map.entry("user", GlobalIds.local(owner.id())),
                Map.entry("api_key", apiKey(owner)),
                Map.entry("card", rated.getCard().getId()),
                Map.entry("review", rated.getReviewId()),
                Map.entry("quiz", quiz.quizId()),
                Map.entry("QuizService.attempt", quiz.attemptId()),
                Map.entry("question", quiz.questionId()),
                Map.entry("document", document),
                Map.entry("transcription", OwnRecording.transcribed(owner)),
                Map.entry("submission", OwnSubmission.announced(owner)),
                Map.entry("audio", OwnAudio.made(owner, Said.SHORT.text())),
                Map.entry("pipeline", pipeline.pipelineId()),
                Map.entry("run", pipeline.runId()),
                Map.entry("chat", studied.chatId()),
                Map.entry("message", studied.messageId()));
    }

    /// A card of the learner's own that was rated.
    private static RatedCard ratedCard(Learner owner) {
        var reviews = ReviewServiceGrpc.newBlockingStub(channel(owner, "assessment"));
        var card = reviews.createCard(CreateCardRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setLanguage("en")
                        .setOwn(OWN_WORDS)
                        .build())
                .getCard();
        return reviews.rateCard(RateCardRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setCardId(card.getId())
                        .setRevision(card.getRevision())
                        .setRating(ReviewRating.REVIEW_RATING_GOOD)
                        .build())
                .getRated();
    }

    /// A mock exam of the learner whose warm-up was begun.
    private static MockExam mockExam(Learner owner) {
        var exams = MockExamServiceGrpc.newBlockingStub(channel(owner, "assessment"));
        var exam = exams.startMockExam(StartMockExamRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setLanguage("en")
                        .setProfession(Profession.PROFESSION_NURSING)
                        .build())
                .getStarted();
        var warmUp = exam.getParts(0);
        var started = SpeakingServiceGrpc.newBlockingStub(channel(owner, "speech"))
                .startSession(StartSessionRequest.newBuilder()
                        .setIdempotencyKey(warmUp.getSessionKey())
                        .setTask(warmUp.getTask())
                        .build());
        return exams.attachSession(AttachSessionRequest.newBuilder()
                        .setId(exam.getId())
                        .setPart(warmUp.getKind())
                        .setSessionId(started.getStarted().getSession().getId())
                        .build())
                .getExam();
    }

    /// An attempt of the learner with a drill, which has the id of its session.
    private static String attempt(Learner owner) throws InterruptedException {
        var session = owner.startReading(Said.SHORT.text());
        Speaking.speak(owner, session, Said.SHORT.pcm(owner));
        var attempt = Eventually.get(
                        "the attempt",
                        Duration.ofSeconds(30),
                        () -> attemptOf(owner, session.uuid()),
                        Optional::isPresent)
                .orElseThrow();
        drill(owner, attempt);
        return session.uuid();
    }

    private static String apiKey(Learner owner) {
        return ApiKeyServiceGrpc.newBlockingStub(channel(owner, "identity"))
                .createApiKey(CreateApiKeyRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setCurrentPassword(Actor.PASSWORD)
                        .setName("mine")
                        .addScopes(Scope.SCOPE_RESULTS_READ)
                        .build())
                .getCreated()
                .getApiKey()
                .getId();
    }

    /// Repeats the first word of the attempt without a sound.
    private static void drill(Learner owner, Attempt attempt) throws InterruptedException {
        var sessions = SpeakingServiceGrpc.newBlockingStub(channel(owner, "speech"));
        var started = sessions.startSession(StartSessionRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setTask(Task.newBuilder()
                        .setPurpose(Purpose.PURPOSE_DRILL)
                        .setDrill(Drill.newBuilder()
                                .setWord(DrilledWord.newBuilder().setAttemptId(attempt.getId()))))
                .build());
        var id = started.getStarted().getSession().getId();
        var _ = sessions.finishSession(
                FinishSessionRequest.newBuilder().setSessionId(id).build());
        Eventually.get("the drill", Duration.ofSeconds(30), () -> attemptOf(owner, id), Optional::isPresent);
    }

    private static Optional<Attempt> attemptOf(Learner owner, String id) {
        var request = BatchGetAttemptsRequest.newBuilder().addAttemptIds(id).build();
        return AttemptServiceGrpc.newBlockingStub(channel(owner, "assessment"))
                .batchGetAttempts(request)
                .getAttemptsList()
                .stream()
                .findFirst();
    }

    /// The fields of a request that name something of the owner, and a choice, key or content where it needs one: a
    /// request without it is refused before anything is looked for.
    private static Map<FieldDescriptor, Object> own(MethodDescriptor method, Map<String, String> own) {
        var fields = new HashMap<FieldDescriptor, Object>();
        var choices = new HashMap<FieldDescriptor, Object>();
        var service = method.getService().getName();
        for (var field : method.getInputType().getFields()) {
            if (field.getType() == FieldDescriptor.Type.ENUM && !field.isRepeated())
                choices.put(field, field.getEnumType().findValueByNumber(1));
            var name = field.getName();
            if (name.equals("idempotency_key"))
                choices.put(field, UUID.randomUUID().toString());
            if (name.equals("language")) choices.put(field, "en");
            if (name.equals("title") || name.equals("text")) choices.put(field, "A question");
            if (service.equals("PipelineService")) ofPipeline(field).ifPresent(value -> choices.put(field, value));
            if (field.getType() == FieldDescriptor.Type.MESSAGE && name.equals("own")) choices.put(field, OWN_WORDS);
            if (field.getType() != FieldDescriptor.Type.STRING || !name.matches("(.*_)?ids?")) continue;
            if (SHARED.contains(name) || SHARED.contains(service + "." + name)) continue;
            var kind = name.replaceAll("_ids?", "");
            var id = own.getOrDefault(service + "." + kind, own.get(kind));
            assertThat(id)
                    .as("whose %s of %s is: say it in own() or SHARED", name, method.getFullName())
                    .isNotNull();
            fields.put(field, field.isRepeated() ? List.of(id) : id);
        }
        if (!fields.isEmpty()) fields.putAll(choices);
        return fields;
    }

    private static Optional<Object> ofPipeline(FieldDescriptor field) {
        return switch (field.getName()) {
            case "name" -> Optional.of("Another name");
            case "version" -> Optional.of(1);
            case "steps" -> Optional.of(List.of(OwnPipeline.SPEAKS));
            default -> Optional.empty();
        };
    }

    private static boolean found(Channel channel, MethodDescriptor method, DynamicMessage request) {
        var probe = RpcProbe.of(channel, method, request, false);
        if (probe.refusal().startsWith("NOT_FOUND ")) return false;
        var message = probe.message();
        return message == null || !message.getAllFields().isEmpty();
    }
}
