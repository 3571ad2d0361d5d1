package dev.vivavoce.content.scenario;

import dev.vivavoce.content.level.LevelMapping;
import dev.vivavoce.content.v1.AuthoredScenario;
import dev.vivavoce.content.v1.BatchGetScenariosRequest;
import dev.vivavoce.content.v1.BatchGetScenariosResponse;
import dev.vivavoce.content.v1.CreateScenarioRequest;
import dev.vivavoce.content.v1.CreateScenarioResponse;
import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.GetScenarioResponse;
import dev.vivavoce.content.v1.ListAuthoredScenariosRequest;
import dev.vivavoce.content.v1.ListAuthoredScenariosResponse;
import dev.vivavoce.content.v1.ListScenarioVersionsRequest;
import dev.vivavoce.content.v1.ListScenarioVersionsResponse;
import dev.vivavoce.content.v1.ListScenariosRequest;
import dev.vivavoce.content.v1.ListScenariosResponse;
import dev.vivavoce.content.v1.PublishScenarioRequest;
import dev.vivavoce.content.v1.PublishScenarioResponse;
import dev.vivavoce.content.v1.RollBackScenarioRequest;
import dev.vivavoce.content.v1.RollBackScenarioResponse;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.content.v1.ScenarioVersion;
import dev.vivavoce.content.v1.UpdateDraftRequest;
import dev.vivavoce.content.v1.UpdateDraftResponse;
import dev.vivavoce.content.voice.PartnerVoiceMapping;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;

/// Serves `scenario.proto`.
public final class ScenarioGrpc extends ScenarioServiceGrpc.ScenarioServiceImplBase {
    private final Scenarios scenarios;

    public ScenarioGrpc(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public void getScenario(GetScenarioRequest request, StreamObserver<GetScenarioResponse> out) {
        var id = Ids.uuid("id", request.getId());
        var caller = Caller.current();
        var scenario = request.getDraft()
                ? scenarios.draft(caller, id)
                : scenarios.published(caller, new ScenarioRef(id, request.getVersion()));
        out.onNext(
                GetScenarioResponse.newBuilder().setScenario(message(scenario)).build());
        out.onCompleted();
    }

    @Override
    public void batchGetScenarios(BatchGetScenariosRequest request, StreamObserver<BatchGetScenariosResponse> out) {
        var refs = request.getRefsList().stream()
                .map(ref -> new ScenarioRef(Ids.uuid("refs.id", ref.getId()), ref.getVersion()))
                .toList();
        var response = BatchGetScenariosResponse.newBuilder();
        for (var scenario : scenarios.batch(Caller.current(), refs)) response.addScenarios(message(scenario));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void listScenarios(ListScenariosRequest request, StreamObserver<ListScenariosResponse> out) {
        var filter = ScenarioFilter.parse(
                profession("profession", request.getProfession()),
                LevelMapping.parse("level", request.getLevel()),
                request.getLanguage(),
                request.getSearch());
        var page = scenarios.list(Caller.current(), filter, request.getPageSize(), request.getPageToken());
        var response = ListScenariosResponse.newBuilder()
                .setNextPageToken(page.nextPageToken())
                .setTotalSize(page.totalSize());
        for (var scenario : page.scenarios()) response.addScenarios(message(scenario));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void listAuthoredScenarios(
            ListAuthoredScenariosRequest request, StreamObserver<ListAuthoredScenariosResponse> out) {
        var page = scenarios.authored(
                Caller.current(), request.getSearch(), request.getPageSize(), request.getPageToken());
        var response = ListAuthoredScenariosResponse.newBuilder().setNextPageToken(page.nextPageToken());
        for (var scenario : page.rows())
            response.addScenarios(AuthoredScenario.newBuilder()
                    .setId(scenario.id().toString())
                    .setTitle(scenario.title())
                    .setProfession(message(scenario.profession()))
                    .setLevel(LevelMapping.of(scenario.level()))
                    .setLanguage(scenario.language())
                    .setHasDraft(scenario.hasDraft())
                    .setLatestVersion(scenario.latestVersion())
                    .setHasScript(scenario.hasScript())
                    .setChangedAt(ProtoTimes.timestamp(scenario.changedAt()))
                    .setBuiltIn(scenarios.isBuiltIn(scenario.id())));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void listScenarioVersions(
            ListScenarioVersionsRequest request, StreamObserver<ListScenarioVersionsResponse> out) {
        var response = ListScenarioVersionsResponse.newBuilder();
        for (var version : scenarios.versions(Caller.current(), Ids.uuid("id", request.getId())))
            response.addVersions(ScenarioVersion.newBuilder()
                    .setVersion(version.version())
                    .setPublishedAt(ProtoTimes.timestamp(version.publishedAt()))
                    .setTitle(version.title())
                    .setHasScript(version.hasScript()));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void createScenario(CreateScenarioRequest request, StreamObserver<CreateScenarioResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var scenario = scenarios.create(Caller.current(), key, content(request.getContent()));
        out.onNext(CreateScenarioResponse.newBuilder()
                .setScenario(message(scenario))
                .build());
        out.onCompleted();
    }

    @Override
    public void updateDraft(UpdateDraftRequest request, StreamObserver<UpdateDraftResponse> out) {
        var id = Ids.uuid("id", request.getId());
        var scenario = scenarios.updateDraft(Caller.current(), id, content(request.getContent()));
        out.onNext(
                UpdateDraftResponse.newBuilder().setScenario(message(scenario)).build());
        out.onCompleted();
    }

    @Override
    public void publishScenario(PublishScenarioRequest request, StreamObserver<PublishScenarioResponse> out) {
        var scenario = scenarios.publish(Caller.current(), Ids.uuid("id", request.getId()));
        out.onNext(PublishScenarioResponse.newBuilder()
                .setScenario(message(scenario))
                .build());
        out.onCompleted();
    }

    @Override
    public void rollBackScenario(RollBackScenarioRequest request, StreamObserver<RollBackScenarioResponse> out) {
        var older = new ScenarioRef(Ids.uuid("id", request.getId()), request.getVersion());
        var scenario = scenarios.rollBack(Caller.current(), older);
        out.onNext(RollBackScenarioResponse.newBuilder()
                .setScenario(message(scenario))
                .build());
        out.onCompleted();
    }

    private static ScenarioContent content(dev.vivavoce.content.v1.ScenarioContent message) {
        var candidate = message.getCandidateCard();
        var interlocutor = message.getInterlocutorCard();
        var profession = profession("content.profession", message.getProfession());
        var level = LevelMapping.parse("content.level", message.getLevel());
        return ScenarioContent.parse(
                message.getTitle(),
                profession,
                level,
                message.getLanguage(),
                message.getSetting(),
                new CandidateCard(candidate.getRole(), candidate.getBulletsList()),
                new InterlocutorCard(
                        interlocutor.getPersona(),
                        interlocutor.getFeelings(),
                        interlocutor.getPromptsList(),
                        interlocutor.getRevealIfAskedList(),
                        PartnerVoiceMapping.parse("content.interlocutor_card.voice", interlocutor.getVoice())),
                message.getTasksList(),
                message.getVocabularyList().stream()
                        .map(item -> new VocabularyItem(item.getTerm(), item.getMeaning()))
                        .toList(),
                message.getPracticeLinesList());
    }

    private static dev.vivavoce.content.v1.Scenario message(Scenario scenario) {
        var message = dev.vivavoce.content.v1.Scenario.newBuilder()
                .setId(scenario.id().toString())
                .setVersion(scenario.version())
                .setContent(message(scenario.content()));
        var publishedAt = scenario.publishedAt();
        if (publishedAt != null) message.setPublishedAt(ProtoTimes.timestamp(publishedAt));
        return message.build();
    }

    private static dev.vivavoce.content.v1.ScenarioContent message(ScenarioContent content) {
        var message = dev.vivavoce.content.v1.ScenarioContent.newBuilder()
                .setTitle(content.title())
                .setProfession(message(content.profession()))
                .setLevel(LevelMapping.of(content.level()))
                .setLanguage(content.language())
                .setSetting(content.setting())
                .setCandidateCard(dev.vivavoce.content.v1.CandidateCard.newBuilder()
                        .setRole(content.candidateCard().role())
                        .addAllBullets(content.candidateCard().bullets()))
                .addAllTasks(content.tasks())
                .addAllPracticeLines(content.practiceLines());
        for (var item : content.vocabulary())
            message.addVocabulary(dev.vivavoce.content.v1.VocabularyItem.newBuilder()
                    .setTerm(item.term())
                    .setMeaning(item.meaning()));
        var interlocutor = content.interlocutorCard();
        if (interlocutor != null)
            message.setInterlocutorCard(dev.vivavoce.content.v1.InterlocutorCard.newBuilder()
                    .setPersona(interlocutor.persona())
                    .setFeelings(interlocutor.feelings())
                    .addAllPrompts(interlocutor.prompts())
                    .addAllRevealIfAsked(interlocutor.revealIfAsked())
                    .setVoice(PartnerVoiceMapping.message(interlocutor.voice())));
        return message.build();
    }

    private static @Nullable Profession profession(String field, dev.vivavoce.content.v1.Profession message) {
        return switch (message) {
            case PROFESSION_UNSPECIFIED -> null;
            case PROFESSION_EVERYDAY -> Profession.EVERYDAY;
            case PROFESSION_NURSING -> Profession.NURSING;
            case PROFESSION_MEDICINE -> Profession.MEDICINE;
            case PROFESSION_PHARMACY -> Profession.PHARMACY;
            case UNRECOGNIZED -> throw Failure.invalidField(field, "no such profession");
        };
    }

    private static dev.vivavoce.content.v1.Profession message(Profession profession) {
        return switch (profession) {
            case EVERYDAY -> dev.vivavoce.content.v1.Profession.PROFESSION_EVERYDAY;
            case NURSING -> dev.vivavoce.content.v1.Profession.PROFESSION_NURSING;
            case MEDICINE -> dev.vivavoce.content.v1.Profession.PROFESSION_MEDICINE;
            case PHARMACY -> dev.vivavoce.content.v1.Profession.PROFESSION_PHARMACY;
        };
    }
}
