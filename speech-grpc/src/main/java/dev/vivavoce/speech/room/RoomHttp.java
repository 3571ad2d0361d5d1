package dev.vivavoce.speech.room;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.livekit.LiveKitClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /webhooks/livekit`: takes a notice of the server of the rooms and answers when it is done.
///
/// 200: it is done, now or before. 400: it is no notice. 401: the server has not signed it. 413: it is larger than
/// a megabyte. 503: it cannot be done now; the server sends it again.
final class RoomHttp implements HttpService {
    static final String PATH = "/webhooks/livekit";

    private static final Logger log = LoggerFactory.getLogger(RoomHttp.class);
    private static final int LONGEST_BODY = 1 << 20;

    private final LiveKitClient server;
    private final Rooms rooms;

    RoomHttp(LiveKitClient server, Rooms rooms) {
        this.server = server;
        this.rooms = rooms;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        if (request.method() != HttpMethod.POST) return HttpResponse.of(HttpStatus.METHOD_NOT_ALLOWED);
        ctx.setMaxRequestLength(LONGEST_BODY);
        return HttpResponse.of(request.aggregate().thenApplyAsync(this::answer, ctx.blockingTaskExecutor()));
    }

    private HttpResponse answer(AggregatedHttpRequest request) {
        try {
            server.notice(request.contentUtf8(), request.headers().get("authorization", ""))
                    .ifPresent(rooms::noticed);
            return HttpResponse.of(HttpStatus.OK);
        } catch (Failure thrown) {
            log.warn("a notice about a room is refused: {}", thrown.reason());
            return HttpResponse.of(status(thrown));
        }
    }

    private static HttpStatus status(Failure failure) {
        return switch (failure.reason()) {
            case "NOTICE_UNSIGNED" -> HttpStatus.UNAUTHORIZED;
            case "NOTICE_UNREADABLE" -> HttpStatus.BAD_REQUEST;
            case "SESSION_UNKNOWN" -> HttpStatus.OK; // it was deleted meanwhile
            default -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
