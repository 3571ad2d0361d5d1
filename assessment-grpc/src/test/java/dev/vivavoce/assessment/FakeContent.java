package dev.vivavoce.assessment;

import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.GetScenarioResponse;
import dev.vivavoce.content.v1.ListScenariosRequest;
import dev.vivavoce.content.v1.ListScenariosResponse;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.content.v1.Scenario;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Content's scenarios, for tests of a service that reads them: three about a hospital, one of them without a
/// partner, and one about a hotel, each in three versions. It can be made unavailable.
public final class FakeContent extends ScenarioServiceGrpc.ScenarioServiceImplBase {
    public static final UUID WARD = UUID.fromString("1f6f1a86-9a4e-4a5c-8a59-7a1c9d0b7a01");
    public static final UUID HOTEL = UUID.fromString("2b0c5d17-63f0-4c9e-b1f2-5e2f8a4c9b02");
    /// Nursing, as the ward is.
    public static final UUID STAIRS = UUID.fromString("3c1d6e28-74a1-4dae-82a3-6f3a9b5dac03");
    /// Nursing, without a script.
    public static final UUID VISIT = UUID.fromString("4d2e7f39-85b2-4ebf-93b4-7a4bac6ebd04");
    /// Only the interlocutor card has this word.
    public static final String SECRET = "rhododendron";

    private static final int LATEST = 3;
    private static final List<UUID> ALL = List.of(WARD, STAIRS, VISIT, HOTEL);

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
        requireThere();
        var id = UUID.fromString(request.getId());
        if (!ALL.contains(id) || request.getVersion() > LATEST)
            throw Failure.notFound("SCENARIO_UNKNOWN", "no such scenario");
        out.onNext(GetScenarioResponse.newBuilder()
                .setScenario(scenario(id).setVersion(request.getVersion()))
                .build());
        out.onCompleted();
    }

    /// One scenario a page, so that who reads the list has to read on.
    @Override
    public void listScenarios(ListScenariosRequest request, StreamObserver<ListScenariosResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        requireThere();
        var found = ALL.stream()
                .map(FakeContent::scenario)
                .filter(scenario -> scenario.getContent().getProfession() == request.getProfession()
                        && scenario.getContent().getLanguage().startsWith(request.getLanguage()))
                .toList();
        int page = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
        var response = ListScenariosResponse.newBuilder().setTotalSize(found.size());
        if (page < found.size()) response.addScenarios(found.get(page).setVersion(LATEST));
        if (page + 1 < found.size()) response.setNextPageToken(Integer.toString(page + 1));
        out.onNext(response.build());
        out.onCompleted();
    }

    private void requireThere() {
        if (!away) return;
        refused.incrementAndGet();
        throw Failure.unavailable("DATABASE_UNAVAILABLE", "away");
    }

    private static Scenario.Builder scenario(UUID id) {
        var scenario = id.equals(HOTEL) ? hotel() : ward();
        if (id.equals(STAIRS)) scenario.getContentBuilder().setTitle("The first stairs");
        if (id.equals(VISIT)) scenario.getContentBuilder().setTitle("A visit at home");
        return scenario.setId(id.toString());
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
