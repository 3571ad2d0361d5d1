package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.v1.CreateCardRequest;
import dev.vivavoce.assessment.v1.CreateCardResponse;
import dev.vivavoce.assessment.v1.DeleteCardRequest;
import dev.vivavoce.assessment.v1.DeleteCardResponse;
import dev.vivavoce.assessment.v1.DueCard;
import dev.vivavoce.assessment.v1.EditCardRequest;
import dev.vivavoce.assessment.v1.EditCardResponse;
import dev.vivavoce.assessment.v1.GetReviewForecastRequest;
import dev.vivavoce.assessment.v1.GetReviewForecastResponse;
import dev.vivavoce.assessment.v1.GetReviewSettingsRequest;
import dev.vivavoce.assessment.v1.GetReviewSettingsResponse;
import dev.vivavoce.assessment.v1.GetReviewSummaryRequest;
import dev.vivavoce.assessment.v1.GetReviewSummaryResponse;
import dev.vivavoce.assessment.v1.ListCardsRequest;
import dev.vivavoce.assessment.v1.ListCardsResponse;
import dev.vivavoce.assessment.v1.ListDueCardsRequest;
import dev.vivavoce.assessment.v1.ListDueCardsResponse;
import dev.vivavoce.assessment.v1.ProposeRatingRequest;
import dev.vivavoce.assessment.v1.ProposeRatingResponse;
import dev.vivavoce.assessment.v1.RateCardRequest;
import dev.vivavoce.assessment.v1.RateCardResponse;
import dev.vivavoce.assessment.v1.RatingPreview;
import dev.vivavoce.assessment.v1.ResumeCardRequest;
import dev.vivavoce.assessment.v1.ResumeCardResponse;
import dev.vivavoce.assessment.v1.ReviewCard;
import dev.vivavoce.assessment.v1.ReviewCardState;
import dev.vivavoce.assessment.v1.ReviewRating;
import dev.vivavoce.assessment.v1.ReviewServiceGrpc;
import dev.vivavoce.assessment.v1.ReviewSettings;
import dev.vivavoce.assessment.v1.ReviewSummary;
import dev.vivavoce.assessment.v1.SuspendCardRequest;
import dev.vivavoce.assessment.v1.SuspendCardResponse;
import dev.vivavoce.assessment.v1.UndoReviewRequest;
import dev.vivavoce.assessment.v1.UndoReviewResponse;
import dev.vivavoce.assessment.v1.UpdateReviewSettingsRequest;
import dev.vivavoce.assessment.v1.UpdateReviewSettingsResponse;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Assessment's cards, which belong to every caller. What a change does is up to the test.
public final class FakeReviews extends ReviewServiceGrpc.ReviewServiceImplBase {
    /// Why the next changes and proposals fail; null when they do not.
    public volatile @Nullable Failure refusal;
    /// What `rateCard` answers; by default the first card.
    public volatile @Nullable RateCardResponse rated;
    /// What `editCard` answers; by default the first card.
    public volatile @Nullable EditCardResponse edited;
    /// What a session proposes.
    public volatile ProposeRatingResponse proposal = ProposeRatingResponse.getDefaultInstance();
    /// What was asked for last.
    public volatile ListCardsRequest lastList = ListCardsRequest.getDefaultInstance();

    public volatile ListDueCardsRequest lastDue = ListDueCardsRequest.getDefaultInstance();
    public volatile RateCardRequest lastRated = RateCardRequest.getDefaultInstance();
    public volatile EditCardRequest lastEdited = EditCardRequest.getDefaultInstance();
    public volatile CreateCardRequest lastCreated = CreateCardRequest.getDefaultInstance();
    public volatile ProposeRatingRequest lastProposed = ProposeRatingRequest.getDefaultInstance();
    public volatile ReviewSettings settings = ReviewSettings.newBuilder()
            .setNewCardsADay(10)
            .setReviewsADay(100)
            .setDesiredRetention(0.9)
            .setCardsFromPractice(true)
            .build();

    private final List<ReviewCard> cards = new CopyOnWriteArrayList<>();

    void clear() {
        cards.clear();
        refusal = null;
        rated = null;
        edited = null;
    }

    /// A new card of a missed word, with its attempt; the attempt may be empty.
    public ReviewCard addWord(String attemptId) {
        var card = card().setSpokenText("Please measure it.").setSourceAttemptId(attemptId);
        card.getMissedWordBuilder()
                .setWord("measure")
                .setSentence("Please measure it.")
                .setSentenceStart(7)
                .setSentenceEnd(14)
                .setMisses(2);
        return added(card);
    }

    /// A learnt card of a sound.
    public ReviewCard addSound() {
        var card = card().setSpokenText("think, mouth")
                .setState(ReviewCardState.REVIEW_CARD_STATE_REVIEW)
                .setDueAt(Timestamps.fromMillis(1_790_000_000_000L))
                .setLastReviewedAt(Timestamps.fromMillis(1_789_000_000_000L))
                .setStabilityDays(12.5)
                .setDifficulty(4)
                .setReviews(9)
                .setLapses(8)
                .setLeech(true)
                .setSuspended(true);
        card.getSoundBuilder()
                .setArpabet("TH")
                .setIpa("θ")
                .addExamples("think")
                .addExamples("mouth")
                .setMisses(3);
        return added(card);
    }

    /// A new card of the learner's own.
    public ReviewCard addOwn() {
        var card = card().setSpokenText("hello");
        card.getOwnBuilder().setFront("hola").setBack("hello");
        return added(card);
    }

    private ReviewCard.Builder card() {
        return ReviewCard.newBuilder()
                .setId(new UUID(8, cards.size()).toString())
                .setRevision(cards.size() + 1)
                .setLanguage("en-GB")
                .setState(ReviewCardState.REVIEW_CARD_STATE_NEW)
                .setCreatedAt(Timestamps.fromMillis(1_788_000_000_000L));
    }

    private ReviewCard added(ReviewCard.Builder card) {
        cards.add(card.build());
        return cards.getLast();
    }

    private ReviewCard first() {
        var failure = refusal;
        if (failure != null) throw failure;
        return cards.getFirst();
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    @Override
    public void getReviewSummary(GetReviewSummaryRequest request, StreamObserver<GetReviewSummaryResponse> out) {
        answer(
                out,
                GetReviewSummaryResponse.newBuilder()
                        .setSummary(ReviewSummary.newBuilder()
                                .setDueNow(7)
                                .setNewNow(3)
                                .setLaterToday(1)
                                .setHeldBack(4)
                                .setDoneToday(5)
                                .setCards(20)
                                .setSuspended(2)
                                .setLeeches(1)
                                .setLastReviewId(new UUID(9, 9).toString()))
                        .build());
    }

    @Override
    public void listDueCards(ListDueCardsRequest request, StreamObserver<ListDueCardsResponse> out) {
        lastDue = request;
        var response = ListDueCardsResponse.newBuilder().setNow(Timestamps.fromMillis(1_790_000_000_000L));
        for (var card : cards)
            response.addCards(DueCard.newBuilder()
                    .setCard(card)
                    .addPreviews(RatingPreview.newBuilder()
                            .setRating(ReviewRating.REVIEW_RATING_AGAIN)
                            .setInterval(Durations.fromSeconds(60))
                            .setState(ReviewCardState.REVIEW_CARD_STATE_LEARNING))
                    .addPreviews(RatingPreview.newBuilder()
                            .setRating(ReviewRating.REVIEW_RATING_EASY)
                            .setInterval(Durations.fromDays(8))
                            .setState(ReviewCardState.REVIEW_CARD_STATE_REVIEW)));
        answer(out, response.build());
    }

    @Override
    public void listCards(ListCardsRequest request, StreamObserver<ListCardsResponse> out) {
        lastList = request;
        int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
        int to = Math.min(cards.size(), from + request.getPageSize());
        answer(
                out,
                ListCardsResponse.newBuilder()
                        .addAllCards(cards.subList(from, to))
                        .setNextPageToken(to < cards.size() ? Integer.toString(to) : "")
                        .setTotalSize(cards.size())
                        .build());
    }

    @Override
    public void getReviewForecast(GetReviewForecastRequest request, StreamObserver<GetReviewForecastResponse> out) {
        var response = GetReviewForecastResponse.newBuilder().setOverdue(2).setNewCards(3);
        response.addDaysBuilder().setDay("2026-11-20").setDue(4);
        answer(out, response.build());
    }

    @Override
    public void proposeRating(ProposeRatingRequest request, StreamObserver<ProposeRatingResponse> out) {
        lastProposed = request;
        var failure = refusal;
        if (failure != null) throw failure;
        answer(out, proposal);
    }

    @Override
    public void rateCard(RateCardRequest request, StreamObserver<RateCardResponse> out) {
        lastRated = request;
        var scripted = rated;
        if (scripted != null) {
            answer(out, scripted);
            return;
        }
        var response = RateCardResponse.newBuilder();
        response.getRatedBuilder()
                .setCard(first())
                .setReviewId(new UUID(9, 1).toString())
                .setBecameLeech(true);
        answer(out, response.build());
    }

    @Override
    public void undoReview(UndoReviewRequest request, StreamObserver<UndoReviewResponse> out) {
        answer(out, UndoReviewResponse.newBuilder().setCard(first()).build());
    }

    @Override
    public void createCard(CreateCardRequest request, StreamObserver<CreateCardResponse> out) {
        lastCreated = request;
        answer(out, CreateCardResponse.newBuilder().setCard(first()).build());
    }

    @Override
    public void editCard(EditCardRequest request, StreamObserver<EditCardResponse> out) {
        lastEdited = request;
        var scripted = edited;
        answer(
                out,
                scripted != null
                        ? scripted
                        : EditCardResponse.newBuilder().setEdited(first()).build());
    }

    @Override
    public void deleteCard(DeleteCardRequest request, StreamObserver<DeleteCardResponse> out) {
        var _ = first();
        answer(out, DeleteCardResponse.getDefaultInstance());
    }

    @Override
    public void suspendCard(SuspendCardRequest request, StreamObserver<SuspendCardResponse> out) {
        answer(out, SuspendCardResponse.newBuilder().setCard(first()).build());
    }

    @Override
    public void resumeCard(ResumeCardRequest request, StreamObserver<ResumeCardResponse> out) {
        answer(out, ResumeCardResponse.newBuilder().setCard(first()).build());
    }

    @Override
    public void getReviewSettings(GetReviewSettingsRequest request, StreamObserver<GetReviewSettingsResponse> out) {
        answer(out, GetReviewSettingsResponse.newBuilder().setSettings(settings).build());
    }

    @Override
    public void updateReviewSettings(
            UpdateReviewSettingsRequest request, StreamObserver<UpdateReviewSettingsResponse> out) {
        var failure = refusal;
        if (failure != null) throw failure;
        settings = request.getSettings();
        answer(
                out,
                UpdateReviewSettingsResponse.newBuilder().setSettings(settings).build());
    }
}
