package dev.vivavoce.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.CefrLevel;
import dev.vivavoce.identity.v1.Goal;
import dev.vivavoce.identity.v1.UpdateProfileRequest;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileGrpcTest {
    @RegisterExtension
    static final TestServer identity = TestSettings.at(new TestClock(), TestSettings.required());

    @ParameterizedTest
    @EnumSource
    void only_the_given_fields_of_a_profile_change(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var own = ana.register();
        var changed = ana.accountsAs(own)
                .updateProfile(UpdateProfileRequest.newBuilder()
                        .setLearningLanguage("en-GB")
                        .setDisplayName("Ana M.")
                        .build())
                .getUser();
        assertThat(changed)
                .isEqualTo(own.getUser().toBuilder()
                        .setLearningLanguage("en-GB")
                        .setDisplayName("Ana M.")
                        .build());
        assertThat(ana.own(own)).isEqualTo(changed);
        var refusal = Refusal.of(() -> ana.accountsAs(own)
                .updateProfile(UpdateProfileRequest.newBuilder()
                        .setDisplayName("x".repeat(81))
                        .setTimeZone("")
                        .setLearningLanguage("x".repeat(100))
                        .build()));
        assertThat(refusal.fields()).containsExactly("display_name", "time_zone", "learning_language");
        assertThat(ana.own(own)).isEqualTo(changed);
    }

    @Test
    void a_goal_replaces_the_exam_day_and_a_level_is_changed_by_hand() {
        var ana = Person.at(identity.channel(Transport.IN_PROCESS));
        var own = ana.register();
        var accounts = ana.accountsAs(own);
        var exam = accounts.updateProfile(UpdateProfileRequest.newBuilder()
                        .setFirstLanguage("es")
                        .setGoal(Goal.GOAL_EXAM)
                        .setExamDay("2027-03-14")
                        .setLevel(CefrLevel.CEFR_LEVEL_B1)
                        .build())
                .getUser();
        assertThat(exam.getFirstLanguage()).isEqualTo("es");
        assertThat(exam.getExamDay()).isEqualTo("2027-03-14");
        assertThat(ana.own(own)).isEqualTo(exam);
        var later = accounts.updateProfile(UpdateProfileRequest.newBuilder()
                        .setLevel(CefrLevel.CEFR_LEVEL_C1)
                        .build())
                .getUser();
        assertThat(later)
                .isEqualTo(exam.toBuilder().setLevel(CefrLevel.CEFR_LEVEL_C1).build());
        var work = accounts.updateProfile(UpdateProfileRequest.newBuilder()
                        .setGoal(Goal.GOAL_WORK)
                        .build())
                .getUser();
        assertThat(work.getGoal()).isEqualTo(Goal.GOAL_WORK);
        assertThat(work.getExamDay()).isEmpty();
    }

    @Test
    void an_exam_day_is_a_day_of_the_goal_exam() {
        var ana = Person.at(identity.channel(Transport.IN_PROCESS));
        var own = ana.register();
        for (var wrong : List.of(
                UpdateProfileRequest.newBuilder().setGoal(Goal.GOAL_EXAM).setExamDay("14.3.2027"),
                UpdateProfileRequest.newBuilder().setGoal(Goal.GOAL_EXAM).setExamDay("2027-02-30"),
                UpdateProfileRequest.newBuilder().setGoal(Goal.GOAL_EXAM).setExamDay("0027-03-14"),
                UpdateProfileRequest.newBuilder().setGoal(Goal.GOAL_WORK).setExamDay("2027-03-14")))
            assertThat(Refusal.of(() -> ana.accountsAs(own).updateProfile(wrong.build()))
                            .fields())
                    .containsExactly("exam_day");
        for (var wrong : List.of(
                UpdateProfileRequest.newBuilder().setExamDay("2027-03-14"),
                UpdateProfileRequest.newBuilder().setGoal(Goal.GOAL_UNSPECIFIED)))
            assertThat(Refusal.of(() -> ana.accountsAs(own).updateProfile(wrong.build()))
                            .fields())
                    .containsExactly("goal");
        var level = UpdateProfileRequest.newBuilder().setLevel(CefrLevel.CEFR_LEVEL_UNSPECIFIED);
        assertThat(Refusal.of(() -> ana.accountsAs(own).updateProfile(level.build()))
                        .fields())
                .containsExactly("level");
        assertThat(ana.own(own)).isEqualTo(own.getUser());
    }

    @ParameterizedTest
    @EnumSource
    void a_service_has_no_profile_of_its_own(Transport transport) {
        var person = Person.at(identity.channel(transport));
        var refusal = Refusal.of(() -> person.accountsWith(TestSettings.serviceToken(identity, transport, "identity"))
                .updateProfile(UpdateProfileRequest.getDefaultInstance()));
        assertThat(refusal.reason()).isEqualTo("ROLE_MISSING");
    }
}
