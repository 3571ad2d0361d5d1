package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.cli.ratings.Ratings;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// How operators export what examiners have rated.
class RatingCommandsTest {
    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void a_platform_without_rated_talks_exports_none_and_an_unknown_rubric_is_refused() {
        assertThat(Ratings.export(whole.platform(), whole.asAdministrator(), "", folder, out))
                .isZero();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("0 rated talks written to ");
        assertThatThrownBy(() -> Ratings.export(whole.platform(), whole.asAdministrator(), "nothing", folder, out))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        thrown -> assertThat(thrown.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT));
    }
}
