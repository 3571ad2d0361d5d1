package dev.vivavoce.billing.webhook;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.vivavoce.billing.payments.PaymentEvent;
import dev.vivavoce.billing.payments.SignedEvents;
import dev.vivavoce.runtime.failure.Failure;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /webhooks/stripe`: takes an event of the payment provider and answers when it is stored.
///
/// 200: it is stored, now or before, or is about a person who was erased. 400: no secret of ours has signed it,
/// or it is of the other mode. 413: it is larger than a megabyte. 503: it cannot be stored now; the provider
/// sends it again.
public final class WebhookHttp implements HttpService {
    /// Its path.
    public static final String PATH = "/webhooks/stripe";

    private static final Logger log = LoggerFactory.getLogger(WebhookHttp.class);
    private static final int LONGEST_BODY = 1024 * 1024;

    private final SignedEvents signed;
    private final boolean isLive;
    private final Inbox inbox;

    /// @param isLive whether the events are to be about real money
    public WebhookHttp(SignedEvents signed, boolean isLive, Inbox inbox) {
        this.signed = signed;
        this.isLive = isLive;
        this.inbox = inbox;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        if (request.method() != HttpMethod.POST) return HttpResponse.of(HttpStatus.METHOD_NOT_ALLOWED);
        ctx.setMaxRequestLength(LONGEST_BODY);
        return HttpResponse.of(request.aggregate().thenApplyAsync(this::answer, ctx.blockingTaskExecutor()));
    }

    private HttpResponse answer(AggregatedHttpRequest request) {
        Optional<PaymentEvent> event;
        try {
            event = signed.verified(request.contentUtf8(), request.headers().get("stripe-signature", ""));
        } catch (IllegalArgumentException _) {
            log.warn("an event with a right signature cannot be read");
            return HttpResponse.of(HttpStatus.BAD_REQUEST);
        }
        if (event.isEmpty()) {
            log.warn("an event without a right signature is refused");
            return HttpResponse.of(HttpStatus.BAD_REQUEST);
        }
        if (event.get().isLive() != isLive) {
            log.warn("event {} is refused: livemode is {}", event.get().id(), !isLive);
            return HttpResponse.of(HttpStatus.BAD_REQUEST);
        }
        try {
            var _ = inbox.receive(event.get());
            return HttpResponse.of(HttpStatus.OK);
        } catch (Failure thrown) {
            log.warn("event {} cannot be stored: {}", event.get().id(), thrown.reason());
            return HttpResponse.of(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }
}
