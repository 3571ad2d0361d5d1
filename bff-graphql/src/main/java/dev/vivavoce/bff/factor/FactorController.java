package dev.vivavoce.bff.factor;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.AccountClient;
import dev.vivavoce.bff.account.SignInLimit;
import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.factor.Inputs.BeginSecondFactorInput;
import dev.vivavoce.bff.factor.Inputs.ConfirmSecondFactorInput;
import dev.vivavoce.bff.factor.Inputs.DisableSecondFactorInput;
import dev.vivavoce.bff.factor.Inputs.RenewRecoveryCodesInput;
import dev.vivavoce.bff.factor.Payloads.BeginSecondFactorPayload;
import dev.vivavoce.bff.factor.Payloads.ConfirmSecondFactorPayload;
import dev.vivavoce.bff.factor.Payloads.DisableSecondFactorPayload;
import dev.vivavoce.bff.factor.Payloads.RenewRecoveryCodesPayload;
import dev.vivavoce.bff.factor.Payloads.SecondFactorAlreadyOn;
import dev.vivavoce.bff.factor.Payloads.SecondFactorNotBegun;
import dev.vivavoce.bff.factor.Payloads.SecondFactorRequired;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.SecondFactorNeeded;
import dev.vivavoce.bff.proof.SecondFactorRefused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The viewer's second factor.
@Controller
final class FactorController implements UnionMembers {
    private final FactorClient factors;
    private final AccountClient accounts;
    private final SignInLimit limit;

    FactorController(FactorClient factors, AccountClient accounts, SignInLimit limit) {
        this.factors = factors;
        this.accounts = accounts;
        this.limit = limit;
    }

    @MutationMapping
    BeginSecondFactorPayload beginSecondFactor(
            @ContextValue Requester requester, @Argument BeginSecondFactorInput input) {
        limit.take(requester);
        return factors.begin(requester, input);
    }

    @MutationMapping
    ConfirmSecondFactorPayload confirmSecondFactor(
            @ContextValue Requester requester, @Argument ConfirmSecondFactorInput input) {
        limit.take(requester);
        var codes = factors.confirm(requester, input);
        return new ConfirmSecondFactorPayload(
                codes.recoveryCodes(), changed(requester, codes.errors()), codes.errors());
    }

    @MutationMapping
    DisableSecondFactorPayload disableSecondFactor(
            @ContextValue Requester requester, @Argument DisableSecondFactorInput input) {
        limit.take(requester);
        var errors = factors.disable(requester, input);
        return new DisableSecondFactorPayload(changed(requester, errors), errors);
    }

    @MutationMapping
    RenewRecoveryCodesPayload renewRecoveryCodes(
            @ContextValue Requester requester, @Argument RenewRecoveryCodesInput input) {
        limit.take(requester);
        var codes = factors.renewCodes(requester, input);
        return new RenewRecoveryCodesPayload(codes.recoveryCodes(), changed(requester, codes.errors()), codes.errors());
    }

    /// A viewer sees only themselves, so there is one in a query.
    @BatchMapping
    Map<Viewer, SecondFactor> secondFactor(@ContextValue Requester requester, List<Viewer> viewers) {
        if (requester.isGuest()) return Map.of();
        var factor = factors.get(requester);
        return viewers.stream()
                .filter(viewer -> viewer.userId().equals(requester.userId()))
                .collect(toMap(identity(), _ -> factor, (one, _) -> one));
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                SecondFactorAlreadyOn.class,
                SecondFactorNotBegun.class,
                SecondFactorNeeded.class,
                SecondFactorRefused.class,
                SecondFactorRequired.class);
    }

    private @Nullable Viewer changed(Requester requester, List<UserError> errors) {
        return errors.isEmpty() ? accounts.viewer(requester) : null;
    }
}
