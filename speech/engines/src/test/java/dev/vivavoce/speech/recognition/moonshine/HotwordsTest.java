package dev.vivavoce.speech.recognition.moonshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.recognition.Hotwords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HotwordsTest {
    private final LlamaTokenizer tokenizer = new LlamaTokenizer(Sounds.models().resolve("llama-tokenizer.js"));
    private final HotwordTrie trie = new HotwordTrie(new Hotwords(List.of("Okonkwo", "aspirin")), tokenizer);

    @Test
    void a_hotword_leads_while_it_is_written_and_keeps_its_lead_when_it_ends() {
        var tokens = tokenizer.encode("Okonkwo");
        double before = 0;
        for (int written = 1; written <= tokens.size(); written++) {
            double lead = place(tokens.subList(0, written)).lead();
            assertThat(lead).isGreaterThan(before);
            before = lead;
        }
        assertThat(place("Doctor Okonkwo's here").kept())
                .isCloseTo(place("Doctor Okonkwo").hoped(), within(1e-9));
        assertThat(place("Aspirin, please").kept()).isPositive();
    }

    @Test
    void a_word_that_only_begins_like_one_loses_the_lead() {
        var tokens = new ArrayList<>(tokenizer.encode("Okonkwo"));
        tokens.removeLast();
        tokens.addAll(tokenizer.encode("is here"));
        assertThat(place(tokens).lead()).isZero();
        assertThat(place("two aspirins please").lead()).isZero();
        assertThat(place("nothing of the kind").lead()).isZero();
    }

    @Test
    void each_time_it_is_written_counts() {
        assertThat(place("aspirin and aspirin too").kept())
                .isCloseTo(2 * place("aspirin too").kept(), within(1e-9));
    }

    @Test
    void without_hotwords_there_is_nothing_to_follow() {
        var none = new HotwordTrie(Hotwords.NONE, tokenizer);
        assertThat(none.following(HotwordTrie.Place.START)).isEmpty();
        assertThat(none.after(HotwordTrie.Place.START, 300).lead()).isZero();
    }

    private HotwordTrie.Place place(String text) {
        return place(tokenizer.encode(text));
    }

    private HotwordTrie.Place place(List<Integer> tokens) {
        var place = HotwordTrie.Place.START;
        for (int token : tokens) {
            place = trie.after(place, token);
        }
        return place;
    }
}
