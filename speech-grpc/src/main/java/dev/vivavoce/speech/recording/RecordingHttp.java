package dev.vivavoce.speech.recording;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.cors.CorsService;
import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.objects.PrivateDownload;
import dev.vivavoce.speech.recording.RecordingAddresses.Listener;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays recordings at signed addresses: `GET` and `HEAD`, with ranges, so that a player can seek. The audio
/// is decrypted on its way.
///
/// Every invalid address is 403 without a reason, and so is one of an examiner whom the learner no longer
/// allows to listen, or whose claim has expired; 404 is only for a valid address of a deleted recording.
final class RecordingHttp implements HttpService {
    private static final Logger log = LoggerFactory.getLogger(RecordingHttp.class);
    private static final Duration LONGEST_TRANSFER = Duration.ofMinutes(15);
    private static final String ENDING = ".wav";

    private final RecordingAddresses addresses;
    private final RecordedAudio audio;
    private final ConsentClient consents;
    private final ClaimClient claims;

    /// What an address names.
    private record Signed(UUID sessionId, Listener listener) {}

    private RecordingHttp(
            RecordingAddresses addresses, RecordedAudio audio, ConsentClient consents, ClaimClient claims) {
        this.addresses = addresses;
        this.audio = audio;
        this.consents = consents;
        this.claims = claims;
    }

    /// @param origins the web apps that may play recordings
    static HttpService of(
            RecordingAddresses addresses,
            RecordedAudio audio,
            ConsentClient consents,
            ClaimClient claims,
            List<String> origins) {
        return new RecordingHttp(addresses, audio, consents, claims)
                .decorate(CorsService.builder(origins)
                        .allowRequestMethods(HttpMethod.GET, HttpMethod.HEAD)
                        .allowRequestHeaders(HttpHeaderNames.RANGE)
                        .exposeHeaders(HttpHeaderNames.CONTENT_RANGE, HttpHeaderNames.ACCEPT_RANGES)
                        .maxAge(Duration.ofHours(1))
                        .newDecorator());
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        ctx.setRequestTimeout(LONGEST_TRANSFER);
        return switch (request.method()) {
            case GET, HEAD ->
                signed(ctx)
                        .map(signed -> HttpResponse.from(() -> get(ctx, request, signed), ctx.blockingTaskExecutor()))
                        .orElseGet(() -> HttpResponse.of(HttpStatus.FORBIDDEN));
            default -> HttpResponse.of(HttpStatus.METHOD_NOT_ALLOWED);
        };
    }

    /// What the address names, if it was signed and has not expired.
    private Optional<Signed> signed(ServiceRequestContext ctx) {
        var name = ctx.mappedPath().substring(1);
        var listener = Optional.ofNullable(ctx.queryParam("for")).flatMap(Listener::of);
        var expires = ctx.queryParam("expires");
        var signature = ctx.queryParam("signature");
        if (!name.endsWith(ENDING) || listener.isEmpty() || expires == null || signature == null)
            return Optional.empty();
        try {
            var until = Instant.ofEpochSecond(Long.parseLong(expires));
            return Ids.parse(name.substring(0, name.length() - ENDING.length()))
                    .filter(id -> addresses.allows(id, listener.get(), until, signature))
                    .map(id -> new Signed(id, listener.get()));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private HttpResponse get(ServiceRequestContext ctx, HttpRequest request, Signed signed) {
        var sessionId = signed.sessionId();
        try {
            var found = audio.find(sessionId);
            if (found.isEmpty()) return HttpResponse.of(HttpStatus.NOT_FOUND);
            var wav = found.get();
            switch (allowed(signed, wav.userId())) {
                case ALLOWED -> {}
                case NOT_ALLOWED -> {
                    return HttpResponse.of(HttpStatus.FORBIDDEN);
                }
                case UNKNOWN -> {
                    return HttpResponse.of(HttpStatus.SERVICE_UNAVAILABLE);
                }
            }
            return new PrivateDownload("audio/wav", null, wav.bytes())
                    .answer(ctx, request, first -> Optional.of(audio.read(wav, first)));
        } catch (IOException thrown) {
            log.warn("the recording of session {} cannot be read: {}", sessionId, thrown.toString());
            return HttpResponse.of(HttpStatus.INTERNAL_SERVER_ERROR);
        } catch (Failure thrown) { // the database is away
            log.warn("the recording of session {} cannot be read: {}", sessionId, thrown.reason());
            return HttpResponse.of(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /// Learners hear what is theirs; an examiner hears it as long as the learner allows it and the claim holds.
    private ConsentClient.Answer allowed(Signed signed, UUID userId) {
        return switch (signed.listener()) {
            case Listener.Learner() -> ConsentClient.Answer.ALLOWED;
            case Listener.Examiner(UUID examinerId) -> {
                var consent = consents.hearing(userId);
                if (consent != ConsentClient.Answer.ALLOWED) yield consent;
                yield switch (claims.claim(signed.sessionId(), examinerId)) {
                    case HELD -> ConsentClient.Answer.ALLOWED;
                    case NOT_HELD -> ConsentClient.Answer.NOT_ALLOWED;
                    case UNKNOWN -> ConsentClient.Answer.UNKNOWN;
                };
            }
        };
    }
}
