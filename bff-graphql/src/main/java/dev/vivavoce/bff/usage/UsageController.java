package dev.vivavoce.bff.usage;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What the viewer has used.
@Controller
final class UsageController {
    private final UsageClient usages;

    UsageController(UsageClient usages) {
        this.usages = usages;
    }

    @SchemaMapping
    List<UsageDay> usage(
            Viewer viewer,
            @ContextValue Requester requester,
            @Argument String timeZone,
            @Argument @Nullable LocalDate firstDay,
            @Argument @Nullable LocalDate lastDay) {
        return usages.days(requester, viewer.userId(), timeZone, firstDay, lastDay);
    }
}
