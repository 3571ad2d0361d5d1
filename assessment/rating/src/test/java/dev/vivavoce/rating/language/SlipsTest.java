package dev.vivavoce.rating.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlipsTest {
    private static final Token HAVE = new Token("have", Set.of("VB", "VBP"), Set.of("B-VP"));
    private static final Token DO = new Token("do", Set.of("VB", "VBP"), Set.of("B-VP"));
    private static final Token LET = new Token("let", Set.of("VB"), Set.of("B-VP"));
    private static final Token YOU = new Token("you", Set.of("PRP"), Set.of("B-NP", "E-NP"));
    private static final Token THE = new Token("the", Set.of("DT"), Set.of("B-NP-singular"));
    private static final Token LADY = new Token("lady", Set.of("NN"), Set.of("E-NP-singular"));
    private static final Token MILK = new Token("milk", Set.of("NN:U"), Set.of("B-NP-singular", "E-NP-singular"));
    private static final Token SPACER = new Token("spacer", Set.of("NN"), Set.of("B-NP-singular", "E-NP-singular"));

    @Test
    void a_singular_noun_without_its_article_is_a_slip() {
        assertThat(Slips.count(List.of(YOU, HAVE, SPACER))).isEqualTo(1);
        assertThat(Slips.count(List.of(YOU, HAVE, THE, LADY))).isZero();
        assertThat(Slips.count(List.of(YOU, HAVE, MILK))).isZero();
    }

    @Test
    void a_singular_subject_with_a_plain_verb_is_a_slip() {
        assertThat(Slips.count(List.of(THE, LADY, DO))).isEqualTo(1);
        assertThat(Slips.count(List.of(LET, THE, LADY, DO))).isZero();
        assertThat(Slips.count(List.of(YOU, DO))).isZero();
    }

    @Test
    void an_empty_sentence_has_none() {
        assertThat(Slips.count(List.of())).isZero();
    }
}
