package dev.vivavoce.content.scenario;

import dev.vivavoce.content.v1.CandidateCard;
import dev.vivavoce.content.v1.CreateScenarioRequest;
import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.InterlocutorCard;
import dev.vivavoce.content.v1.Level;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.content.v1.PublishScenarioRequest;
import dev.vivavoce.content.v1.Scenario;
import dev.vivavoce.content.v1.ScenarioContent;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.content.v1.ScenarioServiceGrpc.ScenarioServiceBlockingStub;
import dev.vivavoce.content.v1.UpdateDraftRequest;
import dev.vivavoce.content.v1.VocabularyItem;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.v1.Age;
import dev.vivavoce.speech.v1.Gender;
import dev.vivavoce.speech.v1.Pace;
import dev.vivavoce.speech.v1.VoiceTraits;
import java.util.UUID;

/// The calls that the tests of scenarios make.
record ScenarioCalls(TestServer server, UUID authorId) {
    ScenarioServiceBlockingStub learner(Transport transport) {
        return as(transport, Role.LEARNER);
    }

    ScenarioServiceBlockingStub learner() {
        return learner(Transport.WIRE);
    }

    ScenarioServiceBlockingStub as(Transport transport, Role... roles) {
        return ScenarioServiceGrpc.newBlockingStub(server.as(transport, UUID.randomUUID(), roles));
    }

    ScenarioServiceBlockingStub author() {
        return ScenarioServiceGrpc.newBlockingStub(server.as(authorId, Role.LEARNER, Role.AUTHOR));
    }

    /// A scenario in a language of its own, so that it does not appear in the lists of other tests.
    ScenarioContent.Builder written(String title) {
        return ScenarioContent.newBuilder()
                .setTitle(title)
                .setProfession(Profession.PROFESSION_EVERYDAY)
                .setLevel(Level.LEVEL_BEGINNER)
                .setLanguage("cy")
                .setSetting("A café by the sea.")
                .setCandidateCard(CandidateCard.newBuilder()
                        .setRole("You are a guest.")
                        .addBullets("You have been waiting for ten minutes."))
                .setInterlocutorCard(InterlocutorCard.newBuilder()
                        .setVoice(VoiceTraits.newBuilder()
                                .setGender(Gender.GENDER_MALE)
                                .setAge(Age.AGE_OLDER)
                                .setAccent("en-GB")
                                .setPace(Pace.PACE_SLOW))
                        .setPersona("You are the waiter.")
                        .setFeelings("Tired.")
                        .addPrompts("Yes, please?")
                        .addRevealIfAsked("The kitchen closes at nine."))
                .addTasks("Order a meal.")
                .addVocabulary(VocabularyItem.newBuilder().setTerm("menu").setMeaning("a list of dishes"))
                .addPracticeLines("Could I see the menu, please?");
    }

    CreateScenarioRequest.Builder creating(ScenarioContent.Builder draft) {
        return CreateScenarioRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setContent(draft);
    }

    String created(String title) {
        return author().createScenario(creating(written(title)).build())
                .getScenario()
                .getId();
    }

    Scenario published(String id) {
        return author().publishScenario(
                        PublishScenarioRequest.newBuilder().setId(id).build())
                .getScenario();
    }

    void redrafted(String id, String title) {
        author().updateDraft(UpdateDraftRequest.newBuilder()
                .setId(id)
                .setContent(written(title))
                .build());
    }

    Scenario got(ScenarioServiceBlockingStub stub, String id, int version) {
        return stub.getScenario(GetScenarioRequest.newBuilder()
                        .setId(id)
                        .setVersion(version)
                        .build())
                .getScenario();
    }
}
