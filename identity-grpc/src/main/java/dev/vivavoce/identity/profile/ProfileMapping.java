package dev.vivavoce.identity.profile;

import dev.vivavoce.identity.v1.UpdateProfileRequest;
import dev.vivavoce.identity.v1.User;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import org.jspecify.annotations.Nullable;

/// Maps profiles to the messages of the contract and back.
public final class ProfileMapping {
    private ProfileMapping() {}

    public static void write(User.Builder message, Profile profile) {
        var goal = profile.goal();
        var level = profile.level();
        var examDay = profile.examDay();
        message.setLocale(profile.locale())
                .setTimeZone(profile.timeZone())
                .setLearningLanguage(profile.learningLanguage())
                .setFirstLanguage(profile.firstLanguage());
        if (goal != null) message.setGoal(message(goal));
        if (examDay != null) message.setExamDay(examDay.toString());
        if (level != null) message.setLevel(message(level));
    }

    /// The goal to change to; null when it stays.
    ///
    /// @throws Failure FIELD_INVALID
    public static @Nullable GoalChange goal(UpdateProfileRequest request) {
        if (!request.hasGoal() && !request.hasExamDay()) return null;
        var violations = new Violations();
        var goal = FieldRules.goal(violations, goal(request.getGoal()), request.getExamDay());
        violations.throwIfAny();
        return goal.orElseThrow();
    }

    /// The level to change to; null when it stays.
    ///
    /// @throws Failure FIELD_INVALID
    public static @Nullable CefrLevel level(UpdateProfileRequest request) {
        return request.hasLevel() ? level(request.getLevel()) : null;
    }

    private static dev.vivavoce.identity.v1.Goal message(Goal goal) {
        return switch (goal) {
            case EXAM -> dev.vivavoce.identity.v1.Goal.GOAL_EXAM;
            case WORK -> dev.vivavoce.identity.v1.Goal.GOAL_WORK;
            case EVERYDAY -> dev.vivavoce.identity.v1.Goal.GOAL_EVERYDAY;
        };
    }

    private static @Nullable Goal goal(dev.vivavoce.identity.v1.Goal goal) {
        return switch (goal) {
            case GOAL_EXAM -> Goal.EXAM;
            case GOAL_WORK -> Goal.WORK;
            case GOAL_EVERYDAY -> Goal.EVERYDAY;
            case GOAL_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static dev.vivavoce.identity.v1.CefrLevel message(CefrLevel level) {
        return switch (level) {
            case A1 -> dev.vivavoce.identity.v1.CefrLevel.CEFR_LEVEL_A1;
            case A2 -> dev.vivavoce.identity.v1.CefrLevel.CEFR_LEVEL_A2;
            case B1 -> dev.vivavoce.identity.v1.CefrLevel.CEFR_LEVEL_B1;
            case B2 -> dev.vivavoce.identity.v1.CefrLevel.CEFR_LEVEL_B2;
            case C1 -> dev.vivavoce.identity.v1.CefrLevel.CEFR_LEVEL_C1;
            case C2 -> dev.vivavoce.identity.v1.CefrLevel.CEFR_LEVEL_C2;
        };
    }

    private static CefrLevel level(dev.vivavoce.identity.v1.CefrLevel level) {
        return switch (level) {
            case CEFR_LEVEL_A1 -> CefrLevel.A1;
            case CEFR_LEVEL_A2 -> CefrLevel.A2;
            case CEFR_LEVEL_B1 -> CefrLevel.B1;
            case CEFR_LEVEL_B2 -> CefrLevel.B2;
            case CEFR_LEVEL_C1 -> CefrLevel.C1;
            case CEFR_LEVEL_C2 -> CefrLevel.C2;
            case CEFR_LEVEL_UNSPECIFIED, UNRECOGNIZED -> throw Failure.invalidField("level", "expected: a level");
        };
    }
}
