package dev.vivavoce.bff.quizsharing;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.quiz.Quiz;
import dev.vivavoce.bff.quiz.QuizClient;
import dev.vivavoce.bff.quizsharing.Inputs.AddSharedQuizInput;
import dev.vivavoce.bff.quizsharing.Inputs.RevokeQuizLinkInput;
import dev.vivavoce.bff.quizsharing.Inputs.ShareQuizInput;
import dev.vivavoce.bff.quizsharing.Payloads.AddSharedQuizPayload;
import dev.vivavoce.bff.quizsharing.Payloads.QuizIsCopy;
import dev.vivavoce.bff.quizsharing.Payloads.QuizLinkUnknown;
import dev.vivavoce.bff.quizsharing.Payloads.RevokeQuizLinkPayload;
import dev.vivavoce.bff.quizsharing.Payloads.ShareQuizPayload;
import dev.vivavoce.bff.quizsharing.Payloads.TeamMissing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Links to quizzes, and copies of shared quizzes.
@Controller
final class QuizSharingController implements UnionMembers {
    private final QuizSharingClient sharing;
    private final SharerClient sharers;
    private final QuizClient quizzes;

    QuizSharingController(QuizSharingClient sharing, SharerClient sharers, QuizClient quizzes) {
        this.sharing = sharing;
        this.sharers = sharers;
        this.quizzes = quizzes;
    }

    @QueryMapping
    @Nullable
    SharedQuiz sharedQuiz(@ContextValue Requester requester, @Argument String token) {
        return sharing.shared(requester, token);
    }

    @MutationMapping
    ShareQuizPayload shareQuiz(@ContextValue Requester requester, @Argument ShareQuizInput input) {
        return sharing.share(requester, local(input.quizId()));
    }

    @MutationMapping
    RevokeQuizLinkPayload revokeQuizLink(@ContextValue Requester requester, @Argument RevokeQuizLinkInput input) {
        return sharing.revoke(requester, local(input.quizId()));
    }

    @MutationMapping
    AddSharedQuizPayload addSharedQuiz(@ContextValue Requester requester, @Argument AddSharedQuizInput input) {
        return sharing.add(requester, input.token());
    }

    @BatchMapping(typeName = "Quiz", field = "sharing")
    Map<Quiz, QuizSharing> sharingOf(@ContextValue Requester requester, List<Quiz> parents) {
        var byId = sharing.sharing(requester, parents.stream().map(Quiz::quizId).toList());
        return joined(parents, Quiz::quizId, byId);
    }

    @BatchMapping(typeName = "Quiz", field = "sharedBy")
    Map<Quiz, String> sharersOf(@ContextValue Requester requester, List<Quiz> parents) {
        return names(requester, parents, Quiz::sharedById);
    }

    @BatchMapping(typeName = "SharedQuiz", field = "sharedBy")
    Map<SharedQuiz, String> ownersOf(@ContextValue Requester requester, List<SharedQuiz> parents) {
        return names(requester, parents, SharedQuiz::ownerId);
    }

    private <P> Map<P, String> names(Requester requester, List<P> parents, Function<P, @Nullable String> userId) {
        var ids = parents.stream().map(userId).filter(Objects::nonNull).toList();
        return ids.isEmpty() ? Map.of() : joined(parents, userId, sharers.names(requester, ids));
    }

    @BatchMapping(typeName = "SharedQuiz", field = "quiz")
    Map<SharedQuiz, Quiz> copiesOf(@ContextValue Requester requester, List<SharedQuiz> parents) {
        return quizzesOf(requester, parents, SharedQuiz::quizId);
    }

    @BatchMapping(typeName = "ShareQuizPayload", field = "quiz")
    Map<ShareQuizPayload, Quiz> ofShared(@ContextValue Requester requester, List<ShareQuizPayload> parents) {
        return quizzesOf(requester, parents, ShareQuizPayload::quizId);
    }

    @BatchMapping(typeName = "RevokeQuizLinkPayload", field = "quiz")
    Map<RevokeQuizLinkPayload, Quiz> ofRevoked(@ContextValue Requester requester, List<RevokeQuizLinkPayload> parents) {
        return quizzesOf(requester, parents, RevokeQuizLinkPayload::quizId);
    }

    private <P> Map<P, Quiz> quizzesOf(Requester requester, List<P> parents, Function<P, @Nullable String> quizId) {
        var ids = parents.stream().map(quizId).filter(Objects::nonNull).toList();
        if (ids.isEmpty()) return Map.of();
        var byId = quizzes.quizzes(requester, ids).stream().collect(toMap(Quiz::quizId, quiz -> quiz));
        return joined(parents, quizId, byId);
    }

    private static <P, V> Map<P, V> joined(List<P> parents, Function<P, @Nullable String> id, Map<String, V> byId) {
        var found = new HashMap<P, V>();
        for (var parent : parents) {
            var value = byId.get(id.apply(parent));
            if (value != null) found.put(parent, value);
        }
        return found;
    }

    private static String local(String id) {
        return GlobalId.local(Quiz.TYPE, id);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(QuizIsCopy.class, QuizLinkUnknown.class, TeamMissing.class);
    }
}
