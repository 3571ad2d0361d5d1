package dev.vivavoce.rating.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.rating.Talks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static final Phrases LANGUAGE = Phrases.of(PhrasesTest.class, "language.phrases");

    @Test
    void a_negation_just_before_a_phrase_undoes_it() throws IOException {
        var phrases = read("[A]\n+ \\bunderstand\\b\n");
        assertThat(phrases.count("A", sentence("I understand that well."))).isEqualTo(1);
        assertThat(phrases.count("A", sentence("I don't understand that."))).isZero();
        assertThat(phrases.count("A", sentence("I can't really understand that.")))
                .isZero();
        assertThat(phrases.count("A", sentence("No, I understand that well."))).isEqualTo(1);
    }

    @Test
    void an_exception_takes_the_sentence_out() throws IOException {
        var phrases = read("# comment\n[A]\n+ \\bsorry\\b\n- \\bsorry to say\\b\n");
        assertThat(phrases.isIn("A", sentence("I am very sorry."))).isTrue();
        assertThat(phrases.isIn("A", sentence("I am sorry to say so."))).isFalse();
    }

    @Test
    void wrong_files_name_their_line() {
        assertThatThrownBy(() -> read("[A]\n+ (\n")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("+ a\n")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> read("[A]\n[A]\n")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("[A]\nhello\n")).hasMessageContaining("line 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SLIP agreement           | She have pain in the night.             | She must have pain in the night.
            SLIP agreement           | You take it two time every day.         | You take it two times every day.
            SLIP missing auxiliary   | Why you not come earlier?               | Why didn't you come earlier?
            SLIP missing auxiliary   | How many tablets you take?              | How many tablets do you take?
            SLIP missing subject     | Is very important for the heart.        | It is very important for the heart.
            SLIP verb form           | You must to take it daily.              | You must take it daily.
            SLIP verb form           | Did he went to the ward?                | Did he go to the ward?
            SLIP comparison          | This one is more better for sleeping.   | This one is better for sleeping.
            SLIP quantity            | How much tablets are in the box?        | How much water is in the box?
            SLIP preposition         | I explain you the new dose.             | I'll explain the new dose to you.
            SLIP negation            | They don't know nothing about it.       | They don't know anything about it.
            SLIP article             | I am nurse on this floor.               | I am the nurse on this floor.
            STRUCTURE perfect        | I have spoken to your son.              | I spoke to your son.
            STRUCTURE passive        | The hip was replaced a week ago.        | They replaced the hip a week ago.
            STRUCTURE conditional    | If it hurt, we would stop.              | It hurt and we stopped.
            STRUCTURE question tag   | It still hurts, doesn't it?             | Does it still hurt?
            STRUCTURE embedded question | I wonder what worries you.           | What worries you?
            """)
    void structures_and_slips_are_told_apart(String group, String found, String notFound) {
        assertThat(LANGUAGE.isIn(group, sentence(found))).as(found).isTrue();
        assertThat(LANGUAGE.isIn(group, sentence(notFound))).as(notFound).isFalse();
    }

    private static Phrases read(String text) throws IOException {
        return Phrases.read("test", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Sentence sentence(String text) {
        return Speech.of(Talks.learner(text), Talks.SCENARIO).counted().getFirst();
    }
}
