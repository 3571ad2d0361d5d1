package dev.vivavoce.bff.bank;

import dev.vivavoce.bff.bank.BankFile.BankFileFormat;
import dev.vivavoce.bff.bank.Inputs.BankQuestionFilterInput;
import dev.vivavoce.bff.bank.Inputs.CreateBankQuestionInput;
import dev.vivavoce.bff.bank.Inputs.DeleteBankQuestionInput;
import dev.vivavoce.bff.bank.Inputs.ImportBankQuestionsInput;
import dev.vivavoce.bff.bank.Inputs.RetireBankQuestionInput;
import dev.vivavoce.bff.bank.Inputs.ReviewBankQuestionInput;
import dev.vivavoce.bff.bank.Inputs.SubmitBankQuestionInput;
import dev.vivavoce.bff.bank.Inputs.UpdateBankQuestionInput;
import dev.vivavoce.bff.bank.Payloads.BankFileTooLarge;
import dev.vivavoce.bff.bank.Payloads.BankManuscriptPayload;
import dev.vivavoce.bff.bank.Payloads.BankQuestionChanged;
import dev.vivavoce.bff.bank.Payloads.BankQuestionNotOwn;
import dev.vivavoce.bff.bank.Payloads.BankQuestionOwn;
import dev.vivavoce.bff.bank.Payloads.BankQuestionPayload;
import dev.vivavoce.bff.bank.Payloads.BankQuestionStateWrong;
import dev.vivavoce.bff.bank.Payloads.BankQuestionUnknown;
import dev.vivavoce.bff.bank.Payloads.DeleteBankQuestionPayload;
import dev.vivavoce.bff.bank.Payloads.ImportBankQuestionsPayload;
import dev.vivavoce.bff.bank.Payloads.TooManyBankQuestions;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.UnionMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The question bank, for those who write it, and what quizzes can be made of.
@Controller
final class BankController implements UnionMembers {
    private final BankClient bank;

    BankController(BankClient bank) {
        this.bank = bank;
    }

    @QueryMapping
    Connection<BankQuestion> bankQuestions(
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable BankQuestionFilterInput filter) {
        return Paging.connection(first, after, (size, token) -> bank.page(requester, filter, size, token));
    }

    @QueryMapping
    @Nullable
    BankManuscript bankQuestion(@ContextValue Requester requester, @Argument String id) {
        return bank.manuscript(requester, local(id));
    }

    @QueryMapping
    BankFile bankFile(
            @ContextValue Requester requester,
            @Argument BankFileFormat format,
            @Argument @Nullable BankQuestionFilterInput filter,
            @Argument @Nullable List<String> ids) {
        List<String> named = ids == null ? List.of() : ids;
        return bank.file(
                requester,
                format,
                filter,
                named.stream().map(BankController::local).toList());
    }

    @QueryMapping
    List<BankTopic> bankTopics(@ContextValue Requester requester) {
        return bank.topics(requester);
    }

    @MutationMapping
    BankManuscriptPayload createBankQuestion(
            @ContextValue Requester requester, @Argument CreateBankQuestionInput input) {
        return bank.create(requester, input);
    }

    @MutationMapping
    BankManuscriptPayload updateBankQuestion(
            @ContextValue Requester requester, @Argument UpdateBankQuestionInput input) {
        return bank.update(requester, local(input.id()), input);
    }

    @MutationMapping
    DeleteBankQuestionPayload deleteBankQuestion(
            @ContextValue Requester requester, @Argument DeleteBankQuestionInput input) {
        return bank.delete(requester, local(input.id()));
    }

    @MutationMapping
    BankQuestionPayload submitBankQuestion(@ContextValue Requester requester, @Argument SubmitBankQuestionInput input) {
        return bank.submit(requester, local(input.id()), input);
    }

    @MutationMapping
    BankQuestionPayload reviewBankQuestion(@ContextValue Requester requester, @Argument ReviewBankQuestionInput input) {
        return bank.review(requester, local(input.id()), input);
    }

    @MutationMapping
    BankQuestionPayload retireBankQuestion(@ContextValue Requester requester, @Argument RetireBankQuestionInput input) {
        return bank.retire(requester, local(input.id()), input);
    }

    @MutationMapping
    ImportBankQuestionsPayload importBankQuestions(
            @ContextValue Requester requester, @Argument ImportBankQuestionsInput input) {
        return bank.take(requester, input);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                BankFileTooLarge.class,
                BankQuestionChanged.class,
                BankQuestionNotOwn.class,
                BankQuestionOwn.class,
                BankQuestionStateWrong.class,
                BankQuestionUnknown.class,
                TooManyBankQuestions.class);
    }

    private static String local(String id) {
        return GlobalId.local(BankQuestion.TYPE, id);
    }
}
