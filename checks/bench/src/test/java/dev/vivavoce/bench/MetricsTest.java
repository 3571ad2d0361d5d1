package dev.vivavoce.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.Metrics;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void series_are_added_up_by_name_and_labels() {
        var metrics = Metrics.of("""
                # HELP calls how many
                calls_total{method="Login",code="OK"} 3
                calls_total{method="Login",code="INTERNAL"} 1.0
                calls_total{method="Register",code="OK"} 2
                calls_total_more 100
                up 1
                """);
        assertThat(metrics.sum("calls_total")).isEqualTo(6);
        assertThat(metrics.sum("calls_total", Map.of("method", "Login"))).isEqualTo(4);
        assertThat(metrics.sum("up")).isEqualTo(1);
        assertThat(metrics.sum("unheard_of")).isZero();
    }
}
