package dev.vivavoce.bff.prompt;

import dev.vivavoce.bff.client.Requester;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Which purposes have a language model, for everyone who is signed in.
@Controller
final class ModelController {
    private final ModelClient models;

    ModelController(ModelClient models) {
        this.models = models;
    }

    @QueryMapping
    ModelOffer modelOffer(@ContextValue Requester requester, @Argument ModelPurpose purpose) {
        return models.offer(requester, purpose);
    }
}
