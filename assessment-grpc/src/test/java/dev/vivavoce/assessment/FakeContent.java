package dev.vivavoce.assessment;

import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.GetScenarioResponse;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.content.v1.Scenario;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Content's scenarios, for tests of a service that reads them: one about a ward, one about a hotel, each in three
/// versions. It can be made unavailable.
public final class FakeContent extends ScenarioServiceGrpc.ScenarioServiceImplBase {
    public static final UUID WARD = UUID.fromString("1f6f1a86-9a4e-4a5c-8a59-7a1c9d0b7a01");
    public static final UUID HOTEL = UUID.fromString("2b0c5d17-63f0-4c9e-b1f2-5e2f8a4c9b02");
    /// Only the interlocutor card has this word.
    public static final String SECRET = "rhododendron";

    private static final int LATEST = 3;

    /// How many calls have failed since it became unavailable.
    public final AtomicInteger refused = new AtomicInteger();

    private volatile boolean away;

    public void goAway() {
        refused.set(0);
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    @Override
    public void getScenario(GetScenarioRequest request, StreamObserver<GetScenarioResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        if (away) {
            refused.incrementAndGet();
            throw Failure.unavailable("DATABASE_UNAVAILABLE", "away");
        }
        boolean isWard = request.getId().equals(WARD.toString());
        if (!isWard && !request.getId().equals(HOTEL.toString()) || request.getVersion() > LATEST)
            throw Failure.notFound("SCENARIO_UNKNOWN", "no such scenario");
        var scenario = isWard ? ward() : hotel();
        out.onNext(GetScenarioResponse.newBuilder()
                .setScenario(scenario.setId(request.getId()).setVersion(request.getVersion()))
                .build());
        out.onCompleted();
    }

    private static Scenario.Builder ward() {
        var scenario = Scenario.newBuilder();
        var content = scenario.getContentBuilder()
                .setTitle("The walking frame")
                .setProfession(Profession.PROFESSION_NURSING)
                .setLanguage("en-GB")
                .setSetting("An orthopaedic ward, in the evening.")
                .addTasks("Find out why the patient refuses the walking frame.")
                .addTasks("Explain how the frame prevents a fall.")
                .addTasks("Agree on a first walk to the window tomorrow.")
                .addPracticeLines("The window in the corridor is not far.");
        content.getCandidateCardBuilder()
                .setRole("You are the nurse on the evening shift.")
                .addBullets("The patient has refused the new walking frame since Tuesday.");
        content.getInterlocutorCardBuilder().setPersona("Mrs Pohl, who grows a " + SECRET + ".");
        content.addVocabularyBuilder().setTerm("walking frame").setMeaning("what you hold on to when you walk");
        return scenario;
    }

    private static Scenario.Builder hotel() {
        var scenario = Scenario.newBuilder();
        var content = scenario.getContentBuilder()
                .setTitle("A room with a window")
                .setProfession(Profession.PROFESSION_EVERYDAY)
                .setLanguage("en-GB")
                .setSetting("The desk of a small hotel.")
                .addTasks("Ask for another room.")
                .addPracticeLines("Is there a room with a window?");
        content.getCandidateCardBuilder().setRole("You are a guest.").addBullets("Your room has no window.");
        return scenario;
    }
}
