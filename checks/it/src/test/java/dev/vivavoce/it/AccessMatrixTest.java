package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.vivavoce.access.v1.Access;
import dev.vivavoce.access.v1.AccessProto;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.assessment.v1.Attempt;
import dev.vivavoce.assessment.v1.AttemptServiceGrpc;
import dev.vivavoce.assessment.v1.BatchGetAttemptsRequest;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.v1.DrilledWord;
import dev.vivavoce.speech.v1.FinishSessionRequest;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.Task;
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

/// Calls every RPC that the servers' reflection names with every role. The expectation is the RPC's own access
/// option, so a new RPC is tested without a change here.
class AccessMatrixTest {
    private static final List<String> SERVICES = List.of("identity", "speech", "content", "assessment", "billing");
    private static final String NO_TOKEN = "UNAUTHENTICATED TOKEN_MISSING";
    private static final String NO_ROLE = "PERMISSION_DENIED ROLE_MISSING";
    /// Ids that do not exist.
    private static final Set<String> SHARED = Set.of(
            "ScenarioService.id",
            "plan_id",
            "voice_id",
            "scenario_id",
            "scenario_ids",
            "event_id",
            "exclude_ids",
            "receipt_id");

    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    @Test
    void every_rpc_admits_the_roles_of_its_option_and_reveals_nothing_to_others() throws InterruptedException {
        var actors = Actor.all(whole);
        var softly = new SoftAssertions();
        int tried = 0;
        for (var service : SERVICES)
            for (var method : methods(service))
                for (var actor : actors) {
                    boolean admitted = admits(rule(method), actor.roles());
                    var empty = DynamicMessage.getDefaultInstance(method.getInputType());
                    var refusal = RpcProbe.of(actor.calling(whole, service), method, empty, admitted)
                            .refusal();
                    var row = softly.assertThat(refusal)
                            .as("%s of %s, by %s", method.getFullName(), service, actor.name());
                    if (admitted) row.isNotIn(NO_TOKEN, NO_ROLE);
                    else row.isEqualTo(actor.equals(Actor.NOBODY) ? NO_TOKEN : NO_ROLE);
                    tried++;
                }
        softly.assertAll();
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void a_learners_data_cannot_be_found_by_another_learner() throws InterruptedException {
        var owner = whole.learner();
        var stranger = whole.learner();
        var own = attempt(owner);
        var softly = new SoftAssertions();
        for (var service : SERVICES)
            for (var method : methods(service)) {
                var request = own(method, own);
                if (request.isEmpty() || !admits(rule(method), Set.of(Role.ROLE_LEARNER))) continue;
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
        return new Actor("", Set.of(Role.ROLE_LEARNER), learner.accessToken()).calling(whole, service);
    }

    /// An attempt of the learner with a drill, which has the id of its session.
    private static Map<String, String> attempt(Learner owner) throws InterruptedException {
        var session = owner.startReading(Said.SHORT.text());
        MainJobTest.speak(owner, session, Said.SHORT.pcm(owner));
        var attempt = Eventually.get(
                        "the attempt",
                        Duration.ofSeconds(30),
                        () -> attemptOf(owner, session.uuid()),
                        Optional::isPresent)
                .orElseThrow();
        drill(owner, attempt);
        return Map.of("session", session.uuid(), "attempt", session.uuid(), "user", GlobalIds.local(owner.id()));
    }

    /// Repeats the first word of the attempt without a sound.
    private static void drill(Learner owner, Attempt attempt) throws InterruptedException {
        var sessions = SpeakingServiceGrpc.newBlockingStub(channel(owner, "speech"));
        var started = sessions.startSession(StartSessionRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setTask(Task.newBuilder()
                        .setPurpose(Purpose.PURPOSE_DRILL)
                        .setReadAloud(attempt.getTask().getReadAloud().toBuilder()
                                .setText(attempt.getResult().getWords(0).getText()))
                        .setDrilledWord(DrilledWord.newBuilder().setAttemptId(attempt.getId())))
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

    /// The fields of a request that name something of the owner.
    private static Map<FieldDescriptor, Object> own(MethodDescriptor method, Map<String, String> own) {
        var fields = new HashMap<FieldDescriptor, Object>();
        var service = method.getService().getName();
        for (var field : method.getInputType().getFields()) {
            var name = field.getName();
            if (field.getType() != FieldDescriptor.Type.STRING || !name.matches("(.*_)?ids?")) continue;
            if (SHARED.contains(name) || SHARED.contains(service + "." + name)) continue;
            var id = own.get(name.replaceAll("_ids?", ""));
            assertThat(id)
                    .as("whose %s of %s is: say it in own() or SHARED", name, method.getFullName())
                    .isNotNull();
            fields.put(field, field.isRepeated() ? List.of(id) : id);
        }
        return fields;
    }

    private static boolean found(Channel channel, MethodDescriptor method, DynamicMessage request) {
        var probe = RpcProbe.of(channel, method, request, false);
        if (probe.refusal().startsWith("NOT_FOUND ")) return false;
        var message = probe.message();
        return message == null || !message.getAllFields().isEmpty();
    }
}
