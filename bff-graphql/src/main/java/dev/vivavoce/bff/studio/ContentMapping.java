package dev.vivavoce.bff.studio;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.scenario.Scenario.Level;
import dev.vivavoce.bff.scenario.Scenario.Profession;
import dev.vivavoce.bff.studio.ManuscriptContent.Card;
import dev.vivavoce.bff.studio.ManuscriptContent.InterlocutorCard;
import dev.vivavoce.bff.studio.ManuscriptContent.Term;
import dev.vivavoce.bff.synthesis.VoiceTraitsMapping;
import dev.vivavoce.content.v1.CandidateCard;
import dev.vivavoce.content.v1.ScenarioContent;
import dev.vivavoce.content.v1.VocabularyItem;

/// Converts what an author has written between protobuf and the graph.
final class ContentMapping {
    private ContentMapping() {}

    static Manuscript manuscript(dev.vivavoce.content.v1.Scenario message) {
        return new Manuscript(
                message.getId(),
                message.getVersion() == 0 ? null : message.getVersion(),
                content(message.getContent()),
                message.hasPublishedAt() ? ProtoMapping.time(message.getPublishedAt()) : null);
    }

    private static ManuscriptContent content(ScenarioContent message) {
        var candidate = message.getCandidateCard();
        var interlocutor = message.getInterlocutorCard();
        return new ManuscriptContent(
                message.getTitle(),
                ProtoMapping.required(Profession.class, message.getProfession(), "PROFESSION_"),
                ProtoMapping.required(Level.class, message.getLevel(), "LEVEL_"),
                message.getLanguage(),
                message.getSetting(),
                new Card(candidate.getRole(), candidate.getBulletsList()),
                new InterlocutorCard(
                        interlocutor.getPersona(),
                        interlocutor.getPromptsList(),
                        interlocutor.getRevealIfAskedList(),
                        interlocutor.getFeelings(),
                        VoiceTraitsMapping.traits(interlocutor.getVoice())),
                message.getTasksList(),
                message.getVocabularyList().stream()
                        .map(item -> new Term(item.getTerm(), item.getMeaning()))
                        .toList(),
                message.getPracticeLinesList());
    }

    static ScenarioContent message(ManuscriptContent content) {
        var interlocutor = content.interlocutorCard();
        var message = ScenarioContent.newBuilder()
                .setTitle(content.title())
                .setProfession(dev.vivavoce.content.v1.Profession.valueOf(
                        "PROFESSION_" + content.profession().name()))
                .setLevel(dev.vivavoce.content.v1.Level.valueOf(
                        "LEVEL_" + content.level().name()))
                .setLanguage(content.language())
                .setSetting(content.setting())
                .setCandidateCard(CandidateCard.newBuilder()
                        .setRole(content.candidateCard().role())
                        .addAllBullets(content.candidateCard().bullets()))
                .setInterlocutorCard(dev.vivavoce.content.v1.InterlocutorCard.newBuilder()
                        .setPersona(interlocutor.persona())
                        .addAllPrompts(interlocutor.prompts())
                        .addAllRevealIfAsked(interlocutor.revealIfAsked())
                        .setFeelings(interlocutor.feelings())
                        .setVoice(VoiceTraitsMapping.message(interlocutor.voice())))
                .addAllTasks(content.tasks())
                .addAllPracticeLines(content.practiceLines());
        for (var item : content.vocabulary())
            message.addVocabulary(
                    VocabularyItem.newBuilder().setTerm(item.term()).setMeaning(item.meaning()));
        return message.build();
    }
}
