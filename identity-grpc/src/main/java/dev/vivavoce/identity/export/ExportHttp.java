package dev.vivavoce.identity.export;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.objects.PrivateDownload;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Downloads of exports at signed addresses: `GET` and `HEAD`, with ranges, so that a broken download can go on.
/// The archive is decrypted on its way.
///
/// Every invalid address is 403 without a reason; 404 is only for a valid address of a deleted export.
public final class ExportHttp implements HttpService {
    private static final Logger log = LoggerFactory.getLogger(ExportHttp.class);
    private static final Duration LONGEST_TRANSFER = Duration.ofMinutes(15);
    private static final String ENDING = ".zip";

    private final ExportAddresses addresses;
    private final DataExports exports;

    public ExportHttp(ExportAddresses addresses, DataExports exports) {
        this.addresses = addresses;
        this.exports = exports;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        ctx.setRequestTimeout(LONGEST_TRANSFER);
        return switch (request.method()) {
            case GET, HEAD ->
                signed(ctx)
                        .map(id -> HttpResponse.from(() -> get(ctx, request, id), ctx.blockingTaskExecutor()))
                        .orElseGet(() -> HttpResponse.of(HttpStatus.FORBIDDEN));
            default -> HttpResponse.of(HttpStatus.METHOD_NOT_ALLOWED);
        };
    }

    /// The export of the address, if it was signed and has not expired.
    private Optional<UUID> signed(ServiceRequestContext ctx) {
        var name = ctx.mappedPath().substring(1);
        var expires = ctx.queryParam("expires");
        var signature = ctx.queryParam("signature");
        if (!name.endsWith(ENDING) || expires == null || signature == null) return Optional.empty();
        try {
            var until = Instant.ofEpochSecond(Long.parseLong(expires));
            return Ids.parse(name.substring(0, name.length() - ENDING.length()))
                    .filter(id -> addresses.allows(id, until, signature));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private HttpResponse get(ServiceRequestContext ctx, HttpRequest request, UUID id) {
        try {
            var found = exports.archive(id);
            if (found.isEmpty()) return HttpResponse.of(HttpStatus.NOT_FOUND);
            var archive = found.get();
            return new PrivateDownload("application/zip", "vivavoce.zip", archive.length())
                    .answer(ctx, request, first -> exports.read(archive, first));
        } catch (IOException thrown) {
            log.warn("export {} cannot be read: {}", id, thrown.toString());
            return HttpResponse.of(HttpStatus.INTERNAL_SERVER_ERROR);
        } catch (Failure thrown) { // the database is away
            log.warn("export {} cannot be read: {}", id, thrown.reason());
            return HttpResponse.of(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }
}
