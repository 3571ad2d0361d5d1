package dev.vivavoce.assessment.review;

import static dev.vivavoce.assessment.review.Reviewer.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.v1.CreateCardRequest;
import dev.vivavoce.assessment.v1.DeleteCardRequest;
import dev.vivavoce.assessment.v1.EditCardRequest;
import dev.vivavoce.assessment.v1.EditCardResponse;
import dev.vivavoce.assessment.v1.GetReviewSettingsRequest;
import dev.vivavoce.assessment.v1.ListCardsRequest;
import dev.vivavoce.assessment.v1.ReviewCard;
import dev.vivavoce.assessment.v1.ReviewCardKind;
import dev.vivavoce.assessment.v1.ReviewCardState;
import dev.vivavoce.assessment.v1.ReviewServiceGrpc;
import dev.vivavoce.assessment.v1.ReviewSettings;
import dev.vivavoce.runtime.security.Scope;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cards of one's own, the list of cards, and the settings.
class CardsTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Reviewer reviewer = new Reviewer(assessment);

    private ReviewCard own(String front, String back) {
        assessment.clock.pass(Duration.ofMillis(1));
        return reviewer.own(front, back);
    }

    private EditCardResponse edit(ReviewCard card, String front, String back) {
        var request = EditCardRequest.newBuilder()
                .setCardId(card.getId())
                .setRevision(card.getRevision())
                .setLanguage("en-US");
        request.getOwnBuilder().setFront(front).setBack(back);
        return reviewer.reviews().editCard(request.build());
    }

    private void delete(ReviewCard card) {
        var _ = reviewer.reviews()
                .deleteCard(
                        DeleteCardRequest.newBuilder().setCardId(card.getId()).build());
    }

    private List<ReviewCard> list(ListCardsRequest.Builder request) {
        var found = reviewer.reviews().listCards(request.build());
        assertThat(found.getTotalSize()).isEqualTo(found.getCardsCount());
        return found.getCardsList();
    }

    @Test
    void a_card_is_made_once_for_a_key() {
        var key = UUID.randomUUID();
        var card = reviewer.own(key, "  hola ", "hello\n");
        assertThat(card.getOwn().getFront()).isEqualTo("hola");
        assertThat(card.getOwn().getBack()).isEqualTo("hello");
        assertThat(card.getSpokenText()).isEqualTo("hello");
        assertThat(card.getState()).isEqualTo(ReviewCardState.REVIEW_CARD_STATE_NEW);
        assertThat(reviewer.own(key, "hola", "hello")).isEqualTo(card);
        Refusal.expect(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED", () -> reviewer.own(key, "hola", "hi"));
        var edited = edit(card, "hola", "hi there").getEdited();
        assertThat(reviewer.own(key, "hola", "hello")).as("as it is now").isEqualTo(edited);
        assertThat(reviewer.cards()).hasSize(1);
    }

    @Test
    void editing_keeps_the_schedule_and_refuses_what_another_window_has_changed() {
        var card = reviewer.own("hola", "hello");
        var rated = reviewer.rate(card, GOOD);
        var changed = edit(card, "hola", "hi");
        assertThat(changed.getChanged()).isEqualTo(rated);
        var edited = edit(rated, "hola", "hi").getEdited();
        assertThat(edited.getOwn().getBack()).isEqualTo("hi");
        assertThat(edited.getLanguage()).isEqualTo("en-US");
        assertThat(edited.getDueAt()).isEqualTo(rated.getDueAt());
        assertThat(edited.getRevision()).isEqualTo(rated.getRevision() + 1);
    }

    @Test
    void only_a_card_of_ones_own_can_be_edited() {
        reviewer.take(reviewer.missing("measure").finished());
        Refusal.expect(
                Code.FAILED_PRECONDITION, "CARD_NOT_OWN", () -> edit(reviewer.word("measure"), "measure", "measure"));
        var theirs = new Reviewer(assessment).own("hola", "hello");
        Refusal.expect(Code.NOT_FOUND, "CARD_UNKNOWN", () -> edit(theirs, "hola", "hi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0007", "a\u0000b"})
    void a_side_without_text_or_with_control_characters_is_refused(String text) {
        Refusal.expectField("own.front", () -> reviewer.own(text, "hello"));
        Refusal.expectField("own.back", () -> reviewer.own("hola", text));
    }

    @Test
    void a_side_has_at_most_500_characters_however_they_are_encoded() {
        assertThat(reviewer.own("😀".repeat(500), "x".repeat(500)).getOwn().getFront())
                .hasSize(1_000);
        Refusal.expectField("own.front", () -> reviewer.own("x".repeat(501), "hello"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "english language", "en_GB", "en--GB", "en-GB-aaaaaaaaa"})
    void a_language_that_is_no_tag_is_refused(String tag) {
        var request = CreateCardRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setLanguage(tag);
        request.getOwnBuilder().setFront("hola").setBack("hello");
        Refusal.expectField("language", () -> reviewer.reviews().createCard(request.build()));
    }

    @Test
    void a_learner_has_at_most_two_thousand_cards_of_ones_own() {
        RatingRows.execute(assessment, """
                INSERT INTO review_card
                    (id, user_id, kind, language, front, back, idempotency_key, made_of, created_at)
                SELECT gen_random_uuid(), '%s', 'OWN', 'en', 'f', 'b', gen_random_uuid(), gen_random_uuid(), now()
                FROM generate_series(1, 1999)
                """.formatted(reviewer.learner));
        var _ = reviewer.own("hola", "hello");
        Refusal.expect(Code.RESOURCE_EXHAUSTED, "TOO_MANY_CARDS", () -> reviewer.own("adiós", "goodbye"));
    }

    @Test
    void a_deleted_card_is_gone_with_its_ratings_and_its_key_is_free() {
        var key = UUID.randomUUID();
        var card = reviewer.own(key, "hola", "hello");
        var _ = reviewer.rate(card, GOOD);
        delete(card);
        Refusal.expect(Code.NOT_FOUND, "CARD_UNKNOWN", () -> delete(card));
        assertThat(reviewer.summary().getDoneToday()).isZero();
        assertThat(reviewer.own(key, "hola", "hello").getId()).isNotEqualTo(card.getId());
    }

    @Test
    void the_list_is_searched_in_words_sounds_and_both_sides_and_narrowed() {
        reviewer.take(reviewer.missing("measure").finished());
        var hello = own("Hola", "HELLO there 100%");
        var _ = own("adiós", "goodbye");
        var suspended = reviewer.suspend(hello);
        assertThat(list(ListCardsRequest.newBuilder().setSearch(" hell "))).containsExactly(suspended);
        assertThat(list(ListCardsRequest.newBuilder().setSearch("hOLA"))).containsExactly(suspended);
        assertThat(list(ListCardsRequest.newBuilder().setSearch("0%"))).containsExactly(suspended);
        assertThat(list(ListCardsRequest.newBuilder().setSearch("_"))).isEmpty();
        assertThat(list(ListCardsRequest.newBuilder().setSearch("EASU"))).hasSize(1);
        assertThat(list(ListCardsRequest.newBuilder().setKind(ReviewCardKind.REVIEW_CARD_KIND_OWN)))
                .hasSize(2);
        assertThat(list(ListCardsRequest.newBuilder().setKind(ReviewCardKind.REVIEW_CARD_KIND_SOUND)))
                .isEmpty();
        assertThat(list(ListCardsRequest.newBuilder().setSuspended(true))).containsExactly(suspended);
        assertThat(list(ListCardsRequest.newBuilder().setSuspended(false))).hasSize(2);
        assertThat(list(ListCardsRequest.newBuilder())).hasSize(3).first().isNotEqualTo(suspended);
        Refusal.expectField("search", () -> list(ListCardsRequest.newBuilder().setSearch("x".repeat(101))));
        Refusal.expectField("kind", () -> list(ListCardsRequest.newBuilder().setKindValue(9)));
    }

    @Test
    void pages_together_are_the_list() {
        for (int i = 0; i < 5; i++) {
            var _ = own("front " + i, "back " + i);
        }
        var walked = new ArrayList<ReviewCard>();
        var token = "";
        do {
            var page = reviewer.reviews()
                    .listCards(ListCardsRequest.newBuilder()
                            .setPageSize(2)
                            .setPageToken(token)
                            .build());
            assertThat(page.getTotalSize()).isEqualTo(5);
            walked.addAll(page.getCardsList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertThat(walked).isEqualTo(reviewer.cards()).hasSize(5);
        Refusal.expect(
                Code.INVALID_ARGUMENT,
                "PAGE_TOKEN_INVALID",
                () -> list(ListCardsRequest.newBuilder().setPageToken("x")));
    }

    @Test
    void settings_have_defaults_and_are_replaced_whole() {
        var usual = reviewer.reviews()
                .getReviewSettings(GetReviewSettingsRequest.getDefaultInstance())
                .getSettings();
        assertThat(usual).isEqualTo(settings(10, 100, 0.9, true));
        var changed = settings(0, 1_000, 0.95, false);
        assertThat(reviewer.settings(changed)).isEqualTo(changed);
        assertThat(reviewer.settings(changed)).as("a repeat").isEqualTo(changed);
        assertThat(reviewer.reviews()
                        .getReviewSettings(GetReviewSettingsRequest.getDefaultInstance())
                        .getSettings())
                .isEqualTo(changed);
    }

    @Test
    void settings_out_of_their_ranges_are_refused() {
        Refusal.expectField("settings.new_cards_a_day", () -> reviewer.settings(settings(101, 1, 0.9, true)));
        Refusal.expectField("settings.new_cards_a_day", () -> reviewer.settings(settings(-1, 1, 0.9, true)));
        Refusal.expectField("settings.reviews_a_day", () -> reviewer.settings(settings(1, 1_001, 0.9, true)));
        Refusal.expectField("settings.desired_retention", () -> reviewer.settings(settings(1, 1, 0.79, true)));
        Refusal.expectField("settings.desired_retention", () -> reviewer.settings(settings(1, 1, 0.96, true)));
        Refusal.expectField("settings.desired_retention", () -> reviewer.settings(settings(1, 1, Double.NaN, true)));
    }

    private static ReviewSettings settings(int newCards, int reviews, double retention, boolean fromPractice) {
        return ReviewSettings.newBuilder()
                .setNewCardsADay(newCards)
                .setReviewsADay(reviews)
                .setDesiredRetention(retention)
                .setCardsFromPractice(fromPractice)
                .build();
    }

    @Test
    void guests_have_no_cards_and_an_api_key_only_reads() {
        var server = assessment.server();
        var guest = ReviewServiceGrpc.newBlockingStub(
                server.with(Transport.WIRE, server.identity().guestToken(reviewer.learner)));
        Refusal.expect(
                Code.PERMISSION_DENIED, "ROLE_MISSING", () -> guest.listCards(ListCardsRequest.getDefaultInstance()));
        var card = reviewer.own("hola", "hello");
        var key = ReviewServiceGrpc.newBlockingStub(server.with(
                Transport.IN_PROCESS, server.identity().keyToken(reviewer.learner, Set.of(Scope.RESULTS_READ))));
        assertThat(key.listCards(ListCardsRequest.getDefaultInstance()).getCardsList())
                .containsExactly(card);
        Refusal.expect(
                Code.PERMISSION_DENIED,
                "SIGN_IN_REQUIRED",
                () -> key.deleteCard(
                        DeleteCardRequest.newBuilder().setCardId(card.getId()).build()));
    }
}
