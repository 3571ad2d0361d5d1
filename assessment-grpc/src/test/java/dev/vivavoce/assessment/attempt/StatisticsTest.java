package dev.vivavoce.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.v1.Attempt;
import dev.vivavoce.assessment.v1.DayStatistics;
import dev.vivavoce.assessment.v1.GetStatisticsRequest;
import dev.vivavoce.assessment.v1.LanguageStatistics;
import dev.vivavoce.assessment.v1.ListAttemptsRequest;
import dev.vivavoce.assessment.v1.Statistics;
import dev.vivavoce.assessment.v1.WeakSound;
import dev.vivavoce.assessment.v1.WeakWord;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatisticsTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final UUID user = UUID.randomUUID();

    @BeforeEach
    void resetClock() {
        assessment.clock.set(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    void attempts_without_scores_count_as_attempts_and_not_in_scores(Transport transport) {
        assessment.take(
                spoken().score(91).speech(Duration.ofMillis(2_500)).finished(),
                spoken().score(60).speech(Duration.ofMillis(1_500)).finished(),
                spoken().score(80).speech(Duration.ofMillis(1_000)).finished(),
                spoken().silent().finished(),
                spoken().unclear().finished());
        var seen = assessment
                .as(transport, user)
                .getStatistics(GetStatisticsRequest.getDefaultInstance())
                .getStatistics();
        assertThat(seen.getAttempts()).isEqualTo(5);
        assertThat(seen.getScoredAttempts()).isEqualTo(3);
        assertThat(seen.getAverageScore()).isEqualTo(77);
        assertThat(seen.getBestScore()).isEqualTo(91);
        assertThat(seen.getCorrectShare()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(seen.getSpeechDuration()).isEqualTo(Durations.fromSeconds(5));
        assertThat(seen.getByDayList()).containsExactly(day("2026-11-20", 5, 77, 91));
        assertThat(seen.getByLanguageList()).containsExactly(language("en-GB", 5, 77, 91));
    }

    @Test
    void role_plays_count_in_days_minutes_streak_words_and_lists() {
        var talk = spoken().at("2026-11-19T09:00:00Z")
                .speech(Duration.ofSeconds(40))
                .score(50)
                .word("through", 20, Spoken.phone("TH", "θ", 10, "S"), Spoken.phone("R", "ɹ", 90, "R"))
                .rolePlay(UUID.randomUUID(), 1, "Hello?", "We go through it.")
                .finished();
        assessment.take(talk, spoken().score(90).speech(Duration.ofSeconds(20)).finished());
        var seen = assessment.statistics(user);
        assertThat(seen.getAttempts()).isEqualTo(2);
        assertThat(seen.getSpeechDuration()).isEqualTo(Durations.fromSeconds(60));
        assertThat(seen.getByDayList()).containsExactly(day("2026-11-19", 1, 50, 50), day("2026-11-20", 1, 90, 90));
        assertThat(seen.getCurrentStreakDays()).isEqualTo(2);
        assertThat(seen.getWeakestWordsList()).extracting(WeakWord::getText).containsExactly("through");
        var talks = assessment
                .as(user)
                .listAttempts(ListAttemptsRequest.newBuilder()
                        .setTaskKind(TaskKind.TASK_KIND_ROLE_PLAY)
                        .build());
        assertThat(talks.getAttemptsList()).extracting(Attempt::getId).containsExactly(talk.getId());
        assertThat(talks.getAttempts(0).getResult().getTalk())
                .isEqualTo(talk.getResult().getTalk());
    }

    @Test
    void without_a_scored_attempt_there_is_no_score() {
        assessment.take(spoken().silent()
                .word("never", 0, ErrorType.ERROR_TYPE_OMISSION)
                .finished());
        var seen = assessment.statistics(user);
        assertThat(seen.getAttempts()).isEqualTo(1);
        assertThat(seen.getScoredAttempts()).isZero();
        assertThat(seen.hasAverageScore() || seen.hasBestScore() || seen.hasCorrectShare())
                .isFalse();
        assertThat(seen.getByDay(0).hasAverageScore() || seen.getByDay(0).hasBestScore())
                .isFalse();
        assertThat(seen.getByLanguage(0).hasAverageScore()).isFalse();
        assertThat(seen.getWeakestWordsList()).isEmpty();
        assertThat(seen.getCurrentStreakDays()).isEqualTo(1);
    }

    @Test
    void the_days_asked_for_bound_everything_but_the_streak() {
        assessment.take(Stream.of("2026-11-20", "2026-11-19", "2026-11-18", "2026-08-23", "2026-08-22")
                .map(day -> spoken().at(day + "T00:00:00Z").finished())
                .toArray(Session[]::new));
        assertThat(assessment.statistics(user).getAttempts()).as("90 days").isEqualTo(4);
        assertThat(days(1).getByDayList()).extracting(DayStatistics::getDay).containsExactly("2026-11-20");
        assertThat(days(2).getByDayList())
                .extracting(DayStatistics::getDay)
                .containsExactly("2026-11-19", "2026-11-20");
        assertThat(days(366).getAttempts()).isEqualTo(5);
        assertThat(days(1).getCurrentStreakDays()).isEqualTo(3);
    }

    private Statistics days(int days) {
        return assessment.statistics(
                user, GetStatisticsRequest.newBuilder().setDays(days).build());
    }

    /// The last instant of a day and the first of the next, where the clock is put forward, put back, put forward or
    /// back over midnight itself, or is far from UTC.
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,      2026-03-28, 2026-03-28T22:59:59.999Z, 2026-03-28T23:00:00Z",
        "Europe/Berlin,      2026-03-29, 2026-03-29T21:59:59.999Z, 2026-03-29T22:00:00Z",
        "Europe/Berlin,      2026-10-24, 2026-10-24T21:59:59.999Z, 2026-10-24T22:00:00Z",
        "Europe/Berlin,      2026-10-25, 2026-10-25T22:59:59.999Z, 2026-10-25T23:00:00Z",
        "Africa/Cairo,       2026-04-23, 2026-04-23T21:59:59.999Z, 2026-04-23T22:00:00Z",
        "America/Havana,     2026-10-31, 2026-11-01T03:59:59.999Z, 2026-11-01T04:00:00Z",
        "America/Havana,     2026-11-01, 2026-11-02T04:59:59.999Z, 2026-11-02T05:00:00Z",
        "America/New_York,   2026-03-08, 2026-03-09T03:59:59.999Z, 2026-03-09T04:00:00Z",
        "Pacific/Kiritimati, 2026-05-05, 2026-05-05T09:59:59.999Z, 2026-05-05T10:00:00Z",
        "Asia/Kathmandu,     2026-05-05, 2026-05-05T18:14:59.999Z, 2026-05-05T18:15:00Z",
        "UTC,                2026-02-28, 2026-02-28T23:59:59.999Z, 2026-03-01T00:00:00Z",
    })
    void days_begin_at_midnight_in_the_callers_zone(String zone, LocalDate day, String last, String next) {
        assessment.clock.set(Instant.parse(next).plus(Duration.ofHours(2)));
        assessment.take(spoken().at(last).finished(), spoken().at(next).finished());
        var seen = assessment.statistics(
                user, GetStatisticsRequest.newBuilder().setTimeZone(zone).build());
        assertThat(seen.getByDayList())
                .containsExactly(
                        day(day.toString(), 1, 90, 90), day(day.plusDays(1).toString(), 1, 90, 90));
        assertThat(seen.getCurrentStreakDays()).isEqualTo(2);
    }

    @Test
    void both_hours_of_the_night_the_clock_is_put_back_belong_to_one_day() {
        assessment.clock.set(Instant.parse("2026-11-01T12:00:00Z"));
        assessment.take(
                spoken().at("2026-11-01T04:30:00Z").finished(), // half past midnight
                spoken().at("2026-11-01T05:30:00Z").finished()); // half past midnight, again
        var seen = assessment.statistics(
                user,
                GetStatisticsRequest.newBuilder().setTimeZone("America/Havana").build());
        assertThat(seen.getByDayList()).containsExactly(day("2026-11-01", 2, 90, 90));
    }

    @Test
    void a_streak_goes_up_to_today_or_to_yesterday_while_today_has_none() {
        assessment.take(
                spoken().at("2026-11-19T23:59:59Z").finished(),
                spoken().at("2026-11-18T12:00:00Z").finished(),
                spoken().at("2026-11-18T11:00:00Z").silent().finished(),
                spoken().at("2026-11-17T00:00:00Z").finished(),
                spoken().at("2026-11-15T12:00:00Z").finished());
        assertThat(assessment.statistics(user).getCurrentStreakDays()).isEqualTo(3);
        assessment.take(spoken().at("2026-11-20T00:00:00Z").finished());
        assertThat(assessment.statistics(user).getCurrentStreakDays()).isEqualTo(4);
        assessment.clock.set(Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(assessment.statistics(user).getCurrentStreakDays()).isZero();
    }

    @Test
    void a_streak_may_be_longer_than_any_days_asked_for() {
        var today = LocalDate.of(2026, 11, 20);
        var everyDayTwice =
                Stream.iterate(today, day -> day.minusDays(1)).limit(1_500).flatMap(day -> Stream.of(day, day));
        var older = Stream.of(today.minusDays(1_501));
        assertThat(Attempts.streak(Stream.concat(everyDayTwice, older).iterator(), today))
                .isEqualTo(1_500);
        assertThat(Attempts.streak(Stream.<LocalDate>of().iterator(), today)).isZero();
        assertThat(Attempts.streak(Stream.of(today.minusDays(2)).iterator(), today))
                .isZero();
        var withoutEnd = Stream.iterate(today, day -> day.minusDays(2)).iterator();
        assertThat(Attempts.streak(withoutEnd, today))
                .as("stops at the first gap")
                .isEqualTo(1);
    }

    @Test
    void languages_come_with_most_attempts_first_and_can_be_asked_for_alone() {
        assessment.take(
                spoken().language("de").score(50).finished(),
                spoken().language("en-US").score(70).finished(),
                spoken().language("en-GB").score(60).finished(),
                spoken().language("en-GB").score(80).word("tea", 10).finished());
        assertThat(assessment.statistics(user).getByLanguageList())
                .containsExactly(language("en-GB", 2, 70, 80), language("de", 1, 50, 50), language("en-US", 1, 70, 70));
        var english = assessment.statistics(
                user, GetStatisticsRequest.newBuilder().setLanguage("EN").build());
        assertThat(english.getAttempts()).isEqualTo(3);
        assertThat(english.getByDay(0).getAttempts()).isEqualTo(3);
        assertThat(english.getWeakestWordsCount()).isEqualTo(1);
        var german = assessment.statistics(
                user, GetStatisticsRequest.newBuilder().setLanguage("de").build());
        assertThat(german.getAverageScore()).isEqualTo(50);
        assertThat(german.getCurrentStreakDays()).isEqualTo(1);
        assertThat(german.getWeakestWordsCount()).isZero();
    }

    @Test
    void the_weakest_words_were_said_twice_or_once_badly() {
        assessment.take(
                spoken().word("“Hello,”", 70)
                        .word("once", 59.9)
                        .word("better", 60)
                        .word("don’t", 90)
                        .word("left", 0, ErrorType.ERROR_TYPE_OMISSION)
                        .word("um", 5, ErrorType.ERROR_TYPE_INSERTION)
                        .word("—", 0)
                        .finished(),
                spoken().word("HELLO", 80)
                        .word("don't", 100)
                        .word("left", 100)
                        .word("um", 5, ErrorType.ERROR_TYPE_INSERTION)
                        .finished(),
                spoken().language("de").word("hello", 30).finished());
        assertThat(assessment.statistics(user).getWeakestWordsList())
                .containsExactly(
                        word("hello", "de", 1, 30),
                        word("left", "en-GB", 2, 50),
                        word("once", "en-GB", 1, 59.9),
                        word("hello", "en-GB", 2, 75));
    }

    @Test
    void at_most_ten_words_and_ten_sounds_are_returned_weakest_first() {
        var spoken = spoken();
        for (int i = 0; i < 15; i++) {
            var phone = Spoken.phone("P" + i, "p" + i, 50 - i, "P" + i);
            spoken.word("word" + i, 50 - i, phone, phone, phone);
        }
        assessment.take(spoken.finished());
        var seen = assessment.statistics(user);
        assertThat(seen.getWeakestWordsList())
                .extracting(WeakWord::getText)
                .hasSize(10)
                .startsWith("word14", "word13");
        assertThat(seen.getWeakestSoundsList())
                .extracting(WeakSound::getArpabet)
                .hasSize(10)
                .startsWith("P14", "P13");
    }

    @Test
    void the_weakest_sounds_were_said_three_times_and_have_the_sound_heard_instead() {
        var good = Spoken.phone("TH", "θ", 90, "TH");
        var asS = Spoken.phone("TH", "θ", 20, "S");
        var asF = Spoken.phone("TH", "θ", 10, "F");
        var clean = Spoken.phone("N", "n", 95, "");
        assessment.take(
                spoken().word("think", 50, good, asS)
                        .word("thin", 50, asF, clean)
                        .finished(),
                spoken().word("thing", 50, asS, clean, Spoken.phone("NG", "ŋ", 1, "N"))
                        .word("um", 50, ErrorType.ERROR_TYPE_INSERTION, asF, asF, asF)
                        .finished(),
                spoken().word("no", 50, clean).finished());
        assertThat(assessment.statistics(user).getWeakestSoundsList())
                .containsExactly(WeakSound.newBuilder()
                        .setArpabet("TH")
                        .setIpa("θ")
                        .setOccurrences(4)
                        .setAverageScore(35)
                        .setMostHeardInstead("S")
                        .build());
    }

    @Test
    void a_word_said_well_on_average_is_not_among_the_weakest() {
        var almost = Spoken.phone("TH", "θ", 79.9, "TH");
        var well = Spoken.phone("N", "n", 80, "N");
        assessment.take(spoken().word("almost", 79.9, almost, almost, almost)
                .word("almost", 79.9)
                .word("well", 80, well, well, well)
                .word("well", 80)
                .finished());
        var seen = assessment.statistics(user);
        assertThat(seen.getWeakestWordsList()).containsExactly(word("almost", "en-GB", 2, 79.9));
        assertThat(seen.getWeakestSoundsList())
                .extracting(WeakSound::getArpabet)
                .containsExactly("TH");
    }

    @Test
    void statistics_leave_out_attempts_of_other_users() {
        assessment.take(
                Spoken.by(UUID.randomUUID()).score(1).word("bad", 1).finished(),
                spoken().score(99).finished());
        var seen = assessment.statistics(user);
        assertThat(seen.getAttempts()).isEqualTo(1);
        assertThat(seen.getAverageScore()).isEqualTo(99);
        assertThat(List.copyOf(seen.getWeakestWordsList())).isEmpty();
    }

    private Spoken spoken() {
        return Spoken.by(user);
    }

    private static DayStatistics day(String day, int attempts, double average, double best) {
        return DayStatistics.newBuilder()
                .setDay(day)
                .setAttempts(attempts)
                .setAverageScore(average)
                .setBestScore(best)
                .build();
    }

    private static LanguageStatistics language(String tag, int attempts, double average, double best) {
        return LanguageStatistics.newBuilder()
                .setLanguage(tag)
                .setAttempts(attempts)
                .setAverageScore(average)
                .setBestScore(best)
                .build();
    }

    private static WeakWord word(String text, String language, int occurrences, double average) {
        return WeakWord.newBuilder()
                .setText(text)
                .setLanguage(language)
                .setOccurrences(occurrences)
                .setAverageScore(average)
                .build();
    }
}
