package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.v1.EditCardResponse;
import dev.vivavoce.assessment.v1.NoProposalReason;
import dev.vivavoce.assessment.v1.ProposeRatingResponse;
import dev.vivavoce.assessment.v1.ProposedRating;
import dev.vivavoce.assessment.v1.RateCardResponse;
import dev.vivavoce.assessment.v1.ReviewCard;
import dev.vivavoce.assessment.v1.ReviewCardKind;
import dev.vivavoce.assessment.v1.ReviewRating;
import dev.vivavoce.bff.Person.Answer;
import dev.vivavoce.bff.fake.FakeReviews;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.Purpose;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Review, through the graph.
class ReviewTest {
    private static final String ZONE = "timeZone: \"Europe/Madrid\"";
    private static final UUID KEY = new UUID(4, 2);

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void without_cards() {
        edge.assessment().clear();
        edge.assessment().calls.reset();
    }

    private static FakeReviews reviews() {
        return edge.assessment().reviews;
    }

    private static String global(ReviewCard card) {
        return GlobalId.of("ReviewCard", card.getId());
    }

    private static String attempt(int number) {
        return edge.assessment().add(new UUID(5, number), new UUID(0, 1).toString(), 1);
    }

    private Answer rate(ReviewCard card) {
        return ana.ask("""
                mutation { rateReviewCard(input: {idempotencyKey: "%s", cardId: "%s", revision: 3, rating: GOOD, %s}) {
                  card { id } reviewId becameLeech
                  errors { __typename ... on UserError { message } ... on ReviewCardChanged { card { id } }
                           ... on ReviewCardNotDue { card { id } } ... on ReviewCardSuspended { card { id } } } } }
                """.formatted(KEY, global(card), ZONE));
    }

    private Answer change(String mutation, String input) {
        return ana.ask("mutation { " + mutation + "(input: {" + input
                + "}) { card { id } errors { __typename ... on UserError { message } } } }");
    }

    private static String error(Answer answer, String mutation) {
        return answer.at("/" + mutation + "/errors/0/__typename").asString();
    }

    private static int calls(String method) {
        return edge.assessment().calls.of(method);
    }

    @Test
    void the_cards_to_ask_come_with_what_each_rating_does_and_with_their_attempts_in_two_calls() {
        var attempts = IntStream.range(0, 12).mapToObj(ReviewTest::attempt).toList();
        for (int i = 0; i < 15; i++) {
            var _ = reviews().addWord(attempts.get(i % 12));
        }
        var _ = reviews().addOwn();
        var due = ana.ask("""
                        { dueCards(%s, first: 30) { now cards {
                            previews { rating interval state }
                            card { id revision kind language spokenText state dueAt isSuspended isLeech reviews lapses
                                   stabilityDays difficulty createdAt lastReviewedAt source { id finishedAt }
                                   content { __typename ... on ReviewWord { word sentence sentenceStart sentenceEnd misses } } }
                        } } }
                        """.formatted(ZONE)).at("/dueCards");
        assertThat(due.at("/cards")).hasSize(16);
        assertThat(due.at("/cards/0/previews").toString())
                .isEqualTo("[{\"rating\":\"AGAIN\",\"interval\":60000,\"state\":\"LEARNING\"},"
                        + "{\"rating\":\"EASY\",\"interval\":691200000,\"state\":\"REVIEW\"}]");
        var card = due.at("/cards/0/card");
        assertThat(card.toString())
                .contains("\"kind\":\"MISSED_WORD\",\"language\":\"en-GB\",\"spokenText\":\"Please measure it.\"")
                .contains("\"state\":\"NEW\",\"dueAt\":null,\"isSuspended\":false,\"isLeech\":false")
                .contains("\"stabilityDays\":null,\"difficulty\":null")
                .contains("{\"__typename\":\"ReviewWord\",\"word\":\"measure\",\"sentence\":\"Please measure it.\","
                        + "\"sentenceStart\":7,\"sentenceEnd\":14,\"misses\":2}");
        assertThat(card.at("/source/id").asString()).isEqualTo(GlobalId.of("Attempt", new UUID(5, 0).toString()));
        assertThat(due.at("/cards/15/card/source").isNull()).isTrue();
        assertThat(reviews().lastDue.getTimeZone()).isEqualTo("Europe/Madrid");
        assertThat(reviews().lastDue.getLimit()).isEqualTo(30);
        assertThat(calls("ListDueCards")).isEqualTo(1);
        assertThat(calls("BatchGetAttempts")).isEqualTo(1);
        assertThat(edge.assessment().calls.all()).isEqualTo(2);
    }

    @Test
    void attempts_that_do_not_fit_into_one_message_are_read_in_parts() {
        for (int i = 0; i < 8; i++) {
            var _ = reviews().addWord(attempt(i));
        }
        edge.assessment().fitting = 3;
        var nodes = ana.ask("{ reviewCards { nodes { source { id } } } }").at("/reviewCards/nodes");
        assertThat(nodes).hasSize(8).noneMatch(node -> node.at("/source").isNull());
    }

    @Test
    void no_card_with_an_attempt_costs_no_call_for_attempts() {
        var _ = reviews().addOwn();
        var _ = ana.ask("{ reviewCards { nodes { source { id } } } }");
        assertThat(calls("BatchGetAttempts")).isZero();
    }

    @Test
    void a_card_shows_what_it_is_about() {
        var _ = reviews().addSound();
        var _ = reviews().addOwn();
        var nodes = ana.ask("""
                        { reviewCards { nodes { kind state isLeech isSuspended dueAt stabilityDays lapses content {
                            __typename ... on ReviewSound { arpabet ipa examples misses } ... on OwnReviewText { front back }
                        } } } }
                        """).at("/reviewCards/nodes");
        assertThat(nodes.at("/0").toString()).isEqualTo("""
                {"kind":"SOUND","state":"REVIEW","isLeech":true,"isSuspended":true,"dueAt":"2026-09-21T14:13:20.000Z",\
                "stabilityDays":12.5,"lapses":8,"content":{"__typename":"ReviewSound","arpabet":"TH","ipa":"θ",\
                "examples":["think","mouth"],"misses":3}}""");
        assertThat(nodes.at("/1/content").toString())
                .isEqualTo("{\"__typename\":\"OwnReviewText\",\"front\":\"hola\",\"back\":\"hello\"}");
    }

    @Test
    void the_list_of_cards_is_searched_narrowed_and_paged() {
        for (int i = 0; i < 5; i++) {
            var _ = reviews().addOwn();
        }
        var page = ana.ask("""
                        { reviewCards(first: 3, search: "hel", kind: OWN, isSuspended: false) {
                            totalCount nodes { id } pageInfo { hasNextPage endCursor } } }
                        """).at("/reviewCards");
        assertThat(page.at("/totalCount").asInt()).isEqualTo(5);
        assertThat(page.at("/nodes")).hasSize(3);
        assertThat(reviews().lastList.getSearch()).isEqualTo("hel");
        assertThat(reviews().lastList.getKind()).isEqualTo(ReviewCardKind.REVIEW_CARD_KIND_OWN);
        assertThat(reviews().lastList.hasSuspended()).isTrue();
        assertThat(reviews().lastList.getSuspended()).isFalse();
        var rest = ana.ask(
                "query($after: String) { reviewCards(first: 3, after: $after) { nodes { id } } }",
                Map.of("after", page.at("/pageInfo/endCursor").asString()));
        assertThat(rest.at("/reviewCards/nodes")).hasSize(2);
        assertThat(reviews().lastList.hasSuspended()).isFalse();
        assertThat(reviews().lastList.getKind()).isEqualTo(ReviewCardKind.REVIEW_CARD_KIND_UNSPECIFIED);
    }

    @Test
    void a_page_shows_counts_forecast_and_settings() {
        var answer = ana.ask("""
                { reviewSummary(%1$s) { dueNow newNow laterToday heldBack doneToday cards suspended leeches nextDueAt
                                        lastReviewId }
                  reviewForecast(%1$s) { overdue newCards days { day due } }
                  reviewSettings { newCardsADay reviewsADay desiredRetention cardsFromPractice } }
                """.formatted(ZONE));
        assertThat(answer.at("/reviewSummary").toString())
                .isEqualTo("{\"dueNow\":7,\"newNow\":3,\"laterToday\":1,\"heldBack\":4,\"doneToday\":5,\"cards\":20,"
                        + "\"suspended\":2,\"leeches\":1,\"nextDueAt\":null,\"lastReviewId\":\"" + new UUID(9, 9)
                        + "\"}");
        assertThat(answer.at("/reviewForecast").toString())
                .isEqualTo("{\"overdue\":2,\"newCards\":3,\"days\":[{\"day\":\"2026-11-20\",\"due\":4}]}");
        assertThat(answer.at("/reviewSettings").toString())
                .isEqualTo(
                        "{\"newCardsADay\":10,\"reviewsADay\":100,\"desiredRetention\":0.9,\"cardsFromPractice\":true}");
    }

    @Test
    void a_number_of_cards_out_of_its_range_costs_no_call() {
        for (var first : new int[] {0, 51, -1})
            assertThat(ana.ask("{ dueCards(%s, first: %d) { now } }".formatted(ZONE, first))
                            .reason())
                    .isEqualTo("FIRST_OUT_OF_RANGE");
        assertThat(edge.assessment().calls.all()).isZero();
    }

    @Test
    void a_rating_is_passed_on_and_returns_the_card() {
        var card = reviews().addWord("");
        var payload = rate(card).at("/rateReviewCard");
        assertThat(payload.at("/card/id").asString()).isEqualTo(global(card));
        assertThat(payload.at("/reviewId").asString()).isEqualTo(new UUID(9, 1).toString());
        assertThat(payload.at("/becameLeech").asBoolean()).isTrue();
        assertThat(payload.at("/errors")).isEmpty();
        var sent = reviews().lastRated;
        assertThat(sent.getIdempotencyKey()).isEqualTo(KEY.toString());
        assertThat(sent.getCardId()).isEqualTo(card.getId());
        assertThat(sent.getRevision()).isEqualTo(3);
        assertThat(sent.getRating()).isEqualTo(ReviewRating.REVIEW_RATING_GOOD);
        assertThat(sent.getTimeZone()).isEqualTo("Europe/Madrid");
    }

    @Test
    void a_rating_that_was_not_made_returns_the_card_as_it_is_now() {
        var card = reviews().addWord("");
        var expected = Map.of(
                "ReviewCardChanged", RateCardResponse.newBuilder().setChanged(card),
                "ReviewCardNotDue", RateCardResponse.newBuilder().setNotDue(card),
                "ReviewCardSuspended", RateCardResponse.newBuilder().setSuspended(card));
        expected.forEach((type, response) -> {
            reviews().rated = response.build();
            var payload = rate(card).at("/rateReviewCard");
            assertThat(payload.at("/card").isNull()).isTrue();
            assertThat(payload.at("/errors/0/__typename").asString()).isEqualTo(type);
            assertThat(payload.at("/errors/0/card/id").asString()).isEqualTo(global(card));
        });
    }

    @Test
    void what_is_wrong_with_a_rating_is_an_error_of_the_payload() {
        var card = reviews().addWord("");
        reviews().refusal = Failure.notFound("CARD_UNKNOWN", "no such card");
        assertThat(error(rate(card), "rateReviewCard")).isEqualTo("ReviewCardUnknown");
        reviews().refusal = Failure.invalidField("time_zone", "expected: an IANA name");
        assertThat(error(rate(card), "rateReviewCard")).isEqualTo("InvalidInput");
        reviews().refusal = Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "used");
        assertThat(rate(card).reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @ParameterizedTest
    @CsvSource({
        "undoReview,       REVIEW_UNKNOWN,  ReviewUnknown",
        "undoReview,       REVIEW_NOT_LAST, ReviewNotLast",
        "suspendReviewCard, CARD_UNKNOWN,   ReviewCardUnknown",
        "resumeReviewCard,  CARD_UNKNOWN,   ReviewCardUnknown",
        "editReviewCard,    CARD_UNKNOWN,   ReviewCardUnknown",
        "editReviewCard,    CARD_NOT_OWN,   ReviewCardNotOwn",
        "createReviewCard,  TOO_MANY_CARDS, TooManyReviewCards",
    })
    void each_refusal_of_a_change_has_its_type(String mutation, String reason, String type) {
        var card = reviews().addOwn();
        var words = "language: \"en\", front: \"hola\", back: \"hello\"";
        var input = switch (mutation) {
            case "undoReview" -> "reviewId: \"" + KEY + "\"";
            case "createReviewCard" -> "idempotencyKey: \"" + KEY + "\", " + words;
            case "editReviewCard" -> "cardId: \"" + global(card) + "\", revision: 1, " + words;
            default -> "cardId: \"" + global(card) + "\"";
        };
        assertThat(change(mutation, input).at("/" + mutation + "/card/id").asString())
                .isEqualTo(global(card));
        reviews().refusal = Failure.notFound(reason, "refused");
        var refused = change(mutation, input);
        assertThat(refused.at("/" + mutation + "/card").isNull()).isTrue();
        assertThat(error(refused, mutation)).isEqualTo(type);
        reviews().refusal = Failure.unavailable("DATABASE_UNAVAILABLE", "away");
        assertThat(change(mutation, input).reason()).isEqualTo("DATABASE_UNAVAILABLE");
    }

    @Test
    void an_edit_of_a_card_that_was_changed_returns_it_as_it_is_now() {
        var card = reviews().addOwn();
        reviews().edited = EditCardResponse.newBuilder().setChanged(card).build();
        var payload = ana.ask("""
                        mutation { editReviewCard(input: {cardId: "%s", revision: 7, language: "en-US", front: "a", back: "b"}) {
                          card { id } errors { __typename ... on ReviewCardChanged { card { id } } } } }
                        """.formatted(global(card))).at("/editReviewCard");
        assertThat(payload.at("/errors/0/card/id").asString()).isEqualTo(global(card));
        assertThat(reviews().lastEdited.getRevision()).isEqualTo(7);
        assertThat(reviews().lastEdited.getLanguage()).isEqualTo("en-US");
        assertThat(reviews().lastEdited.getOwn().getBack()).isEqualTo("b");
    }

    @Test
    void deleting_returns_the_id_for_caches() {
        var card = reviews().addOwn();
        var delete = "mutation { deleteReviewCard(input: {cardId: \"%s\"}) { deletedCardId errors { __typename } } }"
                .formatted(global(card));
        assertThat(ana.ask(delete).at("/deleteReviewCard/deletedCardId").asString())
                .isEqualTo(global(card));
        reviews().refusal = Failure.notFound("CARD_UNKNOWN", "no such card");
        assertThat(error(ana.ask(delete), "deleteReviewCard")).isEqualTo("ReviewCardUnknown");
    }

    @Test
    void settings_are_replaced_and_their_violations_are_errors_of_the_payload() {
        var change = """
                mutation { changeReviewSettings(input: {newCardsADay: 5, reviewsADay: 50, desiredRetention: 0.85,
                    cardsFromPractice: false}) { settings { newCardsADay desiredRetention }
                    errors { ... on InvalidInput { violations { field } } } } }
                """;
        assertThat(ana.ask(change).at("/changeReviewSettings/settings").toString())
                .isEqualTo("{\"newCardsADay\":5,\"desiredRetention\":0.85}");
        assertThat(reviews().settings.getCardsFromPractice()).isFalse();
        reviews().refusal = Failure.invalidField("settings.desired_retention", "expected: 0.80 to 0.95");
        assertThat(ana.ask(change)
                        .at("/changeReviewSettings/errors/0/violations/0/field")
                        .asString())
                .isEqualTo("desiredRetention");
    }

    @Test
    void a_session_proposes_a_rating_or_says_why_not() {
        var card = reviews().addWord("");
        var session = GlobalId.of("SpeakingSession", new UUID(3, 3).toString());
        var query = """
                { proposedRating(cardId: "%s", sessionId: "%s") { __typename ... on ProposedRating { rating score }
                    ... on RatingNotProposed { reason } } }
                """.formatted(global(card), session);
        reviews().proposal = ProposeRatingResponse.newBuilder()
                .setProposed(ProposedRating.newBuilder()
                        .setRating(ReviewRating.REVIEW_RATING_HARD)
                        .setScore(71.5))
                .build();
        assertThat(ana.ask(query).at("/proposedRating").toString())
                .isEqualTo("{\"__typename\":\"ProposedRating\",\"rating\":\"HARD\",\"score\":71.5}");
        assertThat(reviews().lastProposed.getSessionId()).isEqualTo(new UUID(3, 3).toString());
        reviews().proposal = ProposeRatingResponse.newBuilder()
                .setNone(NoProposalReason.NO_PROPOSAL_REASON_NOT_SAID)
                .build();
        assertThat(ana.ask(query).at("/proposedRating").toString())
                .isEqualTo("{\"__typename\":\"RatingNotProposed\",\"reason\":\"NOT_SAID\"}");
        reviews().refusal = Failure.precondition("SESSION_UNSUITED", "another text");
        var refused = ana.ask(query);
        assertThat(refused.reason()).isEqualTo("SESSION_UNSUITED");
        assertThat(refused.data().at("/proposedRating").isNull()).isTrue();
    }

    @Test
    void a_session_that_says_a_card_aloud_is_a_review() {
        var started = ana.ask("""
                mutation { startSpeaking(input: {idempotencyKey: "%s", task: {readAloud: {
                    language: "en-GB", text: "Please measure it.", isReview: true}}}) { session { id } errors { __typename } } }
                """.formatted(UUID.randomUUID()));
        var id = started.at("/startSpeaking/session/id").asString();
        assertThat(edge.speech().task(GlobalId.local("SpeakingSession", id)).getPurpose())
                .isEqualTo(Purpose.PURPOSE_REVIEW);
    }
}
