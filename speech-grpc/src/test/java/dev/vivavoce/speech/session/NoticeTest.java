package dev.vivavoce.speech.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeTest {
    @Test
    void what_one_replica_says_another_understands_and_what_is_new_to_it_is_passed_over() {
        var id = UUID.randomUUID();
        for (var notice : List.<Notice>of(
                new Notice.Logged(id, 7),
                new Notice.Taken(id, 3),
                new Notice.FinishWanted(id),
                new Notice.Watched(id, UUID.randomUUID())))
            assertThat(Notice.parse(notice.text())).contains(notice);
        assertThat(Notice.parse("praised " + id + " 1")).isEmpty();
        assertThat(Notice.parse("")).isEmpty();
    }
}
