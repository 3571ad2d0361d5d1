package dev.vivavoce.bff.synthesis;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.synthesis.Synthesis.SynthesizeInput;
import dev.vivavoce.bff.synthesis.Synthesis.SynthesizePayload;
import dev.vivavoce.bff.synthesis.Synthesis.Voice;
import dev.vivavoce.bff.synthesis.Synthesis.VoiceUse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Speech synthesis.
@Controller
final class SynthesisController implements UnionMembers {
    private final SynthesisClient synthesis;

    SynthesisController(SynthesisClient synthesis) {
        this.synthesis = synthesis;
    }

    @QueryMapping
    List<Voice> voices(@ContextValue Requester requester, @Argument @Nullable String language, @Argument VoiceUse use) {
        return synthesis.voices(requester, language, use);
    }

    @MutationMapping
    SynthesizePayload synthesize(@ContextValue Requester requester, @Argument SynthesizeInput input) {
        return synthesis.synthesize(requester, input);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(VoiceUnknown.class);
    }
}
