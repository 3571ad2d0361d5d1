package dev.vivavoce.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresProgramsTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, /postgres-linux-x86_64.txz",
        "Linux, aarch64, /postgres-linux-arm_64.txz",
        "Mac OS X, aarch64, /postgres-darwin-arm_64.txz"
    })
    void the_programs_of_each_supported_system_are_on_the_class_path(String system, String processor, String archive) {
        assertThat(PostgresPrograms.archive(system, processor)).isEqualTo(archive);
        assertThat(PostgresPrograms.class.getResource(archive)).isNotNull();
    }

    @Test
    void the_version_is_that_of_the_build() throws Exception {
        assertThat(PostgresPrograms.version()).matches("18\\.\\d+\\.\\d+");
    }
}
