package dev.vivavoce.bff.export;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.UnionMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/// The viewer's export and its progress.
@Controller
final class DataExportController implements UnionMembers {
    private final DataExportClient exports;
    private final Scheduler virtualThreads;

    DataExportController(DataExportClient exports, Scheduler virtualThreads) {
        this.exports = exports;
        this.virtualThreads = virtualThreads;
    }

    @QueryMapping
    @Nullable
    DataExport dataExport(@ContextValue Requester requester) {
        return exports.export(requester);
    }

    @MutationMapping
    ExportMyDataPayload exportMyData(@ContextValue Requester requester, @Argument ExportMyDataInput input) {
        return exports.start(requester, input);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(AccountEnded.class);
    }

    @SubscriptionMapping
    Flux<DataExport> dataExportProgressed(@ContextValue Requester requester) {
        return Flux.using(() -> exports.steps(requester), Flux::fromIterable).subscribeOn(virtualThreads);
    }
}
