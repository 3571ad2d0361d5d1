package dev.vivavoce.assessment.review;

import dev.vivavoce.assessment.review.voice.Proposals;
import dev.vivavoce.assessment.v1.CreateCardRequest;
import dev.vivavoce.assessment.v1.CreateCardResponse;
import dev.vivavoce.assessment.v1.DeleteCardRequest;
import dev.vivavoce.assessment.v1.DeleteCardResponse;
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
import dev.vivavoce.assessment.v1.ResumeCardRequest;
import dev.vivavoce.assessment.v1.ResumeCardResponse;
import dev.vivavoce.assessment.v1.ReviewServiceGrpc;
import dev.vivavoce.assessment.v1.SuspendCardRequest;
import dev.vivavoce.assessment.v1.SuspendCardResponse;
import dev.vivavoce.assessment.v1.UndoReviewRequest;
import dev.vivavoce.assessment.v1.UndoReviewResponse;
import dev.vivavoce.assessment.v1.UpdateReviewSettingsRequest;
import dev.vivavoce.assessment.v1.UpdateReviewSettingsResponse;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;

/// Serves review. The caller is always the learner.
public final class ReviewGrpc extends ReviewServiceGrpc.ReviewServiceImplBase {
    private static final int USUAL_DUE = 20;
    private static final int MOST_DUE = 50;

    private final Cards cards;
    private final Reviews reviews;
    private final ReviewQueue queue;
    private final Proposals proposals;

    public ReviewGrpc(Cards cards, Reviews reviews, ReviewQueue queue, Proposals proposals) {
        this.cards = cards;
        this.reviews = reviews;
        this.queue = queue;
        this.proposals = proposals;
    }

    @Override
    public void getReviewSummary(GetReviewSummaryRequest request, StreamObserver<GetReviewSummaryResponse> out) {
        var summary = queue.summary(Caller.current().userId(), ReviewMapping.zone(request.getTimeZone()));
        out.onNext(GetReviewSummaryResponse.newBuilder()
                .setSummary(ReviewMapping.message(summary))
                .build());
        out.onCompleted();
    }

    @Override
    public void listDueCards(ListDueCardsRequest request, StreamObserver<ListDueCardsResponse> out) {
        if (request.getLimit() < 0) throw Failure.invalidField("limit", request.getLimit() + " (expected: >= 0)");
        int limit = request.getLimit() == 0 ? USUAL_DUE : Math.min(request.getLimit(), MOST_DUE);
        var due = queue.due(Caller.current().userId(), ReviewMapping.zone(request.getTimeZone()), limit);
        var response = ListDueCardsResponse.newBuilder().setNow(ProtoTimes.timestamp(due.now()));
        for (var card : due.cards()) response.addCards(ReviewMapping.message(card));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void listCards(ListCardsRequest request, StreamObserver<ListCardsResponse> out) {
        var listed = cards.list(
                Caller.current().userId(),
                ReviewMapping.filter(request),
                request.getPageToken(),
                Pages.size(request.getPageSize()));
        var response = ListCardsResponse.newBuilder()
                .setNextPageToken(listed.nextPageToken())
                .setTotalSize(listed.total());
        for (var card : listed.cards()) response.addCards(ReviewMapping.message(card));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void getReviewForecast(GetReviewForecastRequest request, StreamObserver<GetReviewForecastResponse> out) {
        var forecast = queue.forecast(Caller.current().userId(), ReviewMapping.zone(request.getTimeZone()));
        out.onNext(ReviewMapping.message(forecast));
        out.onCompleted();
    }

    @Override
    public void proposeRating(ProposeRatingRequest request, StreamObserver<ProposeRatingResponse> out) {
        var userId = Caller.current().userId();
        var cardId = Ids.uuid("card_id", request.getCardId());
        var sessionId = Ids.uuid("session_id", request.getSessionId());
        out.onNext(ReviewMapping.message(proposals.propose(userId, cards.get(userId, cardId), sessionId)));
        out.onCompleted();
    }

    @Override
    public void rateCard(RateCardRequest request, StreamObserver<RateCardResponse> out) {
        var rated = reviews.rate(
                Caller.current().userId(),
                IdempotencyKey.parse(request.getIdempotencyKey()),
                Ids.uuid("card_id", request.getCardId()),
                request.getRevision(),
                ReviewMapping.rating(request.getRating()),
                ReviewMapping.zone(request.getTimeZone()));
        out.onNext(ReviewMapping.message(rated));
        out.onCompleted();
    }

    @Override
    public void undoReview(UndoReviewRequest request, StreamObserver<UndoReviewResponse> out) {
        var card = reviews.undo(Caller.current().userId(), Ids.uuid("review_id", request.getReviewId()));
        out.onNext(UndoReviewResponse.newBuilder()
                .setCard(ReviewMapping.message(card))
                .build());
        out.onCompleted();
    }

    @Override
    public void createCard(CreateCardRequest request, StreamObserver<CreateCardResponse> out) {
        var own = OwnCard.parse(
                request.getLanguage(),
                request.getOwn().getFront(),
                request.getOwn().getBack());
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var card = cards.create(Caller.current().userId(), key, own);
        out.onNext(CreateCardResponse.newBuilder()
                .setCard(ReviewMapping.message(card))
                .build());
        out.onCompleted();
    }

    @Override
    public void editCard(EditCardRequest request, StreamObserver<EditCardResponse> out) {
        var own = OwnCard.parse(
                request.getLanguage(),
                request.getOwn().getFront(),
                request.getOwn().getBack());
        var cardId = Ids.uuid("card_id", request.getCardId());
        out.onNext(ReviewMapping.message(cards.edit(Caller.current().userId(), cardId, request.getRevision(), own)));
        out.onCompleted();
    }

    @Override
    public void deleteCard(DeleteCardRequest request, StreamObserver<DeleteCardResponse> out) {
        cards.delete(Caller.current().userId(), Ids.uuid("card_id", request.getCardId()));
        out.onNext(DeleteCardResponse.getDefaultInstance());
        out.onCompleted();
    }

    @Override
    public void suspendCard(SuspendCardRequest request, StreamObserver<SuspendCardResponse> out) {
        var card = cards.suspend(Caller.current().userId(), Ids.uuid("card_id", request.getCardId()));
        out.onNext(SuspendCardResponse.newBuilder()
                .setCard(ReviewMapping.message(card))
                .build());
        out.onCompleted();
    }

    @Override
    public void resumeCard(ResumeCardRequest request, StreamObserver<ResumeCardResponse> out) {
        var card = cards.resume(Caller.current().userId(), Ids.uuid("card_id", request.getCardId()));
        out.onNext(ResumeCardResponse.newBuilder()
                .setCard(ReviewMapping.message(card))
                .build());
        out.onCompleted();
    }

    @Override
    public void getReviewSettings(GetReviewSettingsRequest request, StreamObserver<GetReviewSettingsResponse> out) {
        var settings = cards.settings(Caller.current().userId());
        out.onNext(GetReviewSettingsResponse.newBuilder()
                .setSettings(ReviewMapping.message(settings))
                .build());
        out.onCompleted();
    }

    @Override
    public void updateReviewSettings(
            UpdateReviewSettingsRequest request, StreamObserver<UpdateReviewSettingsResponse> out) {
        var settings = cards.change(Caller.current().userId(), ReviewMapping.settings(request.getSettings()));
        out.onNext(UpdateReviewSettingsResponse.newBuilder()
                .setSettings(ReviewMapping.message(settings))
                .build());
        out.onCompleted();
    }
}
