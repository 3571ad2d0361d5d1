package dev.vivavoce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.demo.Demo;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    @Test
    void a_demo_beside_a_platform_that_is_still_starting_ends_with_1_and_one_sentence(@TempDir Path folder)
            throws Exception {
        var home = folder.toRealPath();
        var inUse = home.resolve("in-use");
        try (var held = FileChannel.open(inUse, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var _ = held.lock()) {
            held.write(ByteBuffer.wrap("process 4711".getBytes(StandardCharsets.UTF_8)));
            var demo = demo(home);

            assertThat(demo.errorReader(StandardCharsets.UTF_8).lines())
                    .containsExactly(
                            "vivavoce: no platform runs yet: starting one for this command …",
                            "vivavoce: Vivavoce already runs on the data in " + home + ", process 4711. Wait until it"
                                    + " has started, stop it, or set VIVAVOCE_HOME and VIVAVOCE_PORT_OFFSET to run a"
                                    + " second one.");
            assertThat(demo.waitFor()).isEqualTo(1);
        }
    }

    private static Process demo(Path home) throws IOException {
        var java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Demo.class.getName(),
                "--text",
                "Good morning.");
        java.environment().put("VIVAVOCE_HOME", home.toString());
        java.environment().put("VIVAVOCE_PORT_OFFSET", Integer.toString(unusedPort() - 8080));
        return java.redirectOutput(Files.createFile(home.resolve("output")).toFile())
                .start();
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
