package dev.vivavoce.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The workflows of the forge run commands that there are, with bounds, and with no more rights than they need.
class WorkflowsTest {
    private static final Pattern COMMAND = Pattern.compile("\\./vivavoce ([a-z-]+)([^\\n|&;#]*)");
    private static final Pattern SCRIPT = Pattern.compile("(?m)^\\s*(\\.ci/\\S+|deploy/\\S+/up)");
    private static final Pattern PINNED = Pattern.compile("[\\w-]+/[\\w-]+@v\\d+(\\.\\d+)*");

    @Test
    void every_command_is_one_of_the_launcher_with_options_that_it_has() {
        var help = Repository.read("launcher/help.txt");
        int commands = 0;
        for (var step : steps())
            for (var found : COMMAND.matcher(step.at("run").text("")).results().toList()) {
                commands++;
                assertThat(help).contains("\n  ./vivavoce " + found.group(1));
                var described = help.substring(help.indexOf("\n  ./vivavoce " + found.group(1)));
                for (var option : found.group(2).strip().split(" +"))
                    if (option.startsWith("--"))
                        assertThat(described.split("\n  \\./vivavoce ")[1]).contains(option);
            }
        assertThat(commands).isGreaterThan(2);
    }

    @Test
    void the_demo_speaks_to_the_compose_that_was_started() {
        var runs =
                Tree.document(Repository.read(".github/workflows/check.yaml"))
                        .at("jobs", "images", "steps")
                        .list()
                        .stream()
                        .map(step -> step.at("run").text(""))
                        .toList();
        assertThat(runs)
                .containsSubsequence(
                        "deploy/compose/up",
                        "./vivavoce demo --mail http://localhost:8025 --url http://localhost:8080");
    }

    @Test
    void every_script_is_there_and_can_be_run() {
        for (var step : steps())
            SCRIPT.matcher(step.at("run").text(""))
                    .results()
                    .map(found -> Repository.ROOT.resolve(found.group(1)))
                    .forEach(script -> assertThat(script).isExecutable());
    }

    @Test
    void every_action_has_the_tag_of_a_version() {
        var used = steps().stream().filter(step -> step.at("uses").isThere()).toList();
        assertThat(used).isNotEmpty();
        for (var step : used) assertThat(step.at("uses").text()).matches(PINNED);
        assertThat("actions/checkout@main").doesNotMatch(PINNED);
    }

    @Test
    void a_job_ends_and_may_write_only_where_it_publishes() {
        workflows().forEach((file, workflow) -> {
            assertThat(workflow.at("permissions").entries()).as(file).hasSize(1);
            assertThat(workflow.at("permissions", "contents").text()).as(file).isEqualTo("read");
            workflow.at("jobs").entries().forEach((name, job) -> {
                assertThat(job.at("timeout-minutes").number()).as(name).isBetween(1, 120);
                if (!name.equals("publish"))
                    assertThat(job.at("permissions").isThere()).as(name).isFalse();
            });
        });
    }

    @Test
    void nothing_is_published_that_was_not_tested() {
        var release = Tree.document(Repository.read(".github/workflows/release.yaml"));
        assertThat(release.at("jobs", "publish", "needs").texts()).containsExactly("test", "slow");
    }

    private static List<Tree> steps() {
        var steps = new ArrayList<Tree>();
        workflows()
                .values()
                .forEach(workflow -> workflow.at("jobs")
                        .entries()
                        .values()
                        .forEach(job -> steps.addAll(job.at("steps").list())));
        return steps;
    }

    private static Map<String, Tree> workflows() {
        var workflows = new TreeMap<String, Tree>();
        try (var files = Files.list(Repository.ROOT.resolve(".github/workflows"))) {
            for (var file : files.toList())
                workflows.put(file.getFileName().toString(), Tree.document(Files.readString(file)));
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
        return workflows;
    }
}
