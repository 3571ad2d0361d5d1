package dev.vivavoce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.vivavoce.billing.v1.ReconcileServiceGrpc;
import dev.vivavoce.events.v1.DeadLetterServiceGrpc;
import dev.vivavoce.identity.v1.FinishLoginRequest;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.LogoutRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The calls that docs/operations.md names for a fleet are in the contracts, and take the messages that it shows.
class CommandsOnAFleetTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CALL = Pattern.compile("vivavoce\\.[a-z0-9.]+\\.[A-Z]\\w+/\\w+");

    private static final Map<String, MethodDescriptor<?, ?>> CALLS = Stream.of(
                    DeadLetterServiceGrpc.getServiceDescriptor(),
                    ReconcileServiceGrpc.getServiceDescriptor(),
                    ServiceTokenServiceGrpc.getServiceDescriptor(),
                    SessionServiceGrpc.getServiceDescriptor())
            .flatMap(service -> service.getMethods().stream())
            .collect(Collectors.toMap(MethodDescriptor::getFullMethodName, method -> method));

    private final String page = read();

    @Test
    void every_call_of_the_table_is_there_and_takes_its_messages() throws IOException {
        var calls = new TreeMap<String, Integer>();
        for (var row : page.lines().filter(line -> line.startsWith("| `")).toList()) {
            var codes = CODE.matcher(row).results().map(found -> found.group(1)).toList();
            for (var name : codes) {
                if (!CALL.matcher(name).matches()) continue;
                assertThat(CALLS).containsKey(name);
                var method = Objects.requireNonNull(CALLS.get(name));
                for (var message : codes)
                    if (message.startsWith("{")) {
                        parse(message, method);
                        calls.merge(name, 1, Integer::sum);
                    }
            }
        }
        assertThat(calls).hasSize(7).containsEntry("vivavoce.events.v1.DeadLetterService/ReplayDeadLetters", 2);
    }

    @Test
    void the_way_to_a_token_is_that_of_the_contracts() throws InvalidProtocolBufferException {
        assertThat(CALL.matcher(page).results().map(found -> found.group()))
                .contains(
                        "vivavoce.identity.v1.SessionService/Login", "vivavoce.identity.v1.SessionService/FinishLogin")
                .allSatisfy(name -> assertThat(CALLS).containsKey(name));
        var login = LoginRequest.newBuilder();
        JsonFormat.parser().merge(shown("login.json"), login);
        assertThat(login.getEmail()).isEqualTo("admin@vivavoce.example");
        var finish = FinishLoginRequest.newBuilder();
        JsonFormat.parser().merge(shown("finish.json"), finish);
        assertThat(finish.getFactor().getCode()).hasSize(6);
        var logout = LogoutRequest.newBuilder();
        JsonFormat.parser().merge("{\"refreshToken\": \"…\"}", logout);
        assertThat(page).contains("{\"refreshToken\": \"…\"}");
    }

    private static void parse(String json, MethodDescriptor<?, ?> method) throws InvalidProtocolBufferException {
        var marshaller = (PrototypeMarshaller<?>) method.getRequestMarshaller();
        var message = ((Message) Objects.requireNonNull(marshaller.getMessagePrototype())).newBuilderForType();
        JsonFormat.parser().merge(json, message);
    }

    /// The message that a comment shows for a file.
    private String shown(String file) {
        return page.lines()
                .filter(line -> line.startsWith("# " + file))
                .map(line -> line.substring(line.indexOf(": {") + 2))
                .findFirst()
                .orElseThrow();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/operations.md"));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
