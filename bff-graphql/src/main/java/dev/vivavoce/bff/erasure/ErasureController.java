package dev.vivavoce.bff.erasure;

import dev.vivavoce.bff.account.RefreshCookie;
import dev.vivavoce.bff.account.WrongPassword;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.erasure.EraseMe.EraseMeInput;
import dev.vivavoce.bff.erasure.EraseMe.EraseMePayload;
import dev.vivavoce.bff.graphql.UnionMembers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Erasing the viewer, and the receipt.
@Controller
final class ErasureController implements UnionMembers {
    private final ErasureClient erasures;

    ErasureController(ErasureClient erasures) {
        this.erasures = erasures;
    }

    @QueryMapping
    @Nullable
    ErasureReceipt erasureReceipt(@ContextValue Requester requester, @Argument UUID id) {
        return erasures.receipt(requester, id);
    }

    @MutationMapping
    EraseMePayload eraseMe(
            @ContextValue Requester requester,
            @ContextValue RefreshCookie refreshCookie,
            @Argument EraseMeInput input) {
        var payload = erasures.eraseMe(requester, input);
        if (payload.receiptId() != null) refreshCookie.clear();
        return payload;
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(WrongPassword.class, LastAdministrator.class);
    }
}
