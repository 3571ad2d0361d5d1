package dev.vivavoce.assessment.mockexam;

import dev.vivavoce.assessment.mockexam.MockExam.Profession;
import java.util.List;
import java.util.UUID;

/// What a learner talks about before the role-plays: everyday work or life, nothing to prepare for. In English,
/// the only language that partners speak.
final class WarmUpTopics {
    private WarmUpTopics() {}

    /// The same for the same exam.
    static String of(Profession profession, UUID key) {
        var topics = topics(profession);
        return topics.get(Math.floorMod(key.hashCode(), topics.size()));
    }

    static List<String> topics(Profession profession) {
        return switch (profession) {
            case EVERYDAY ->
                List.of(
                        "Your town, and what a visitor should see there first",
                        "What you do on a free day, and with whom",
                        "A journey that went differently from what you had planned",
                        "Why you are learning English, and where you use it");
            case NURSING ->
                List.of(
                        "The ward or the place where you work, and what a usual shift is like",
                        "Why you became a nurse, and what has changed since then",
                        "The part of nursing that you like best, and the part that tires you",
                        "How you hand over your patients at the end of a shift");
            case MEDICINE ->
                List.of(
                        "Where you work as a doctor, and what brings most patients to you",
                        "Why you chose your field of medicine",
                        "A usual day at work, from the first patient to the last",
                        "How you work together with nurses and other colleagues");
            case PHARMACY ->
                List.of(
                        "The pharmacy where you work, and who comes to it",
                        "Why you became a pharmacist, and what surprised you",
                        "What people ask you most often, and what you tell them",
                        "How a usual day in the pharmacy begins and ends");
        };
    }
}
