package dev.vivavoce.bff.payment;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.payment.Payloads.GivePlanInput;
import dev.vivavoce.bff.payment.Payloads.GivePlanPayload;
import dev.vivavoce.bff.people.Person;
import dev.vivavoce.bff.people.PersonDetail;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// A person's plan and payments, for administrators.
@Controller
final class PaymentController {
    private final PaymentClient payments;

    PaymentController(PaymentClient payments) {
        this.payments = payments;
    }

    @SchemaMapping
    PersonBilling billing(PersonDetail detail, @ContextValue Requester requester) {
        return payments.billing(requester, detail.person().userId());
    }

    @MutationMapping
    GivePlanPayload givePlan(@ContextValue Requester requester, @Argument GivePlanInput input) {
        return payments.give(requester, GlobalId.local(Person.TYPE, input.personId()), input);
    }
}
