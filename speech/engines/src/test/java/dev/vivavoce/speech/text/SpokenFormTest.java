package dev.vivavoce.speech.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mr. Smith paid $5 in 1984.            | mister smith paid five dollars in nineteen eighty four",
                "It's 5:30 pm                          | it is five thirty p m",
                "the 21st of May, 2007                 | the twenty first of may two thousand seven",
                "35 people                             | thirty-five people",
                "0-3-5-1                               | zero three five one",
                "351                                   | three five one",
                "351                                   | three hundred and fifty one",
                "3.14                                  | three point one four",
                "1,250 patients                        | one thousand two hundred fifty patients",
                "50%                                   | fifty percent",
                "I don't know                          | i do not know",
                "they've gone, we'll stay              | they have gone we will stay",
                "he'd like it                          | he would like it",
                "I cannot say                          | I can't say",
                "the colour of the centre              | the color of the center",
                "organise the travelled neighbourhood  | organize the traveled neighborhood",
                "an ill-disposed man                   | an ill disposed man",
                "a good-bye                            | a goodbye",
                "the NHS                               | the n h s",
                "café naïve                            | cafe naive",
                "Dr. Brown & Prof. Green               | doctor brown and professor green",
                "the 1990s                             | the nineteen nineties",
                "5mg twice                             | five milligrams twice",
                "“Well…” she said – slowly             | well she said slowly",
            })
    void two_ways_to_write_the_same_words_are_the_same(String one, String other) {
        assertThat(WordMatch.errors(one, other).errors())
                .as(one + " / " + other)
                .isZero();
        assertThat(WordMatch.errors(other, one).errors())
                .as(other + " / " + one)
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1,000                   | one thousand dollars",
                "$1,250.50                | one thousand two hundred fifty dollars and fifty cents",
                "$2.5 million             | two point five million dollars",
                "£3m                      | three million pounds",
                "20€                      | twenty euros",
                "20 €                     | twenty euros",
                "$0.99                    | ninety-nine cents",
                "$1.01                    | one dollar and one cent",
                "$1.5                     | one point five dollars",
                "$100                     | a hundred dollars",
                "50p                      | fifty pence",
                "¥100                     | one hundred yen",
                "#5                       | number five",
                "-5°C                     | minus five degrees celsius",
                "20 °C                    | twenty degrees",
                "98.6°F                   | ninety-eight point six degrees fahrenheit",
                "5 %                      | five per cent",
                "0.5                      | point five",
                "1½ hours                 | one and a half hours",
                "3/4                      | three quarters",
                "1/2                      | a half",
                "120/80                   | one hundred and twenty over eighty",
                "120/80                   | one twenty over eighty",
                "10–15 minutes            | ten to fifteen minutes",
                "5 km                     | five kilometres",
                "1 km                     | one kilometer",
                "60 mph                   | sixty miles an hour",
                "6ft                      | six feet",
                "10 lbs                   | ten pounds",
                "2 hrs 30 min             | two hours thirty minutes",
                "3:30                     | half past three",
                "12:45                    | a quarter to one",
                "7.30pm                   | seven thirty p m",
                "the 101st                | the one hundred and first",
                "2005                     | twenty oh five",
                "May 5, 2007              | May the fifth two thousand seven",
                "5 Jan                    | the fifth of January",
                "Dec. 25                  | December twenty-fifth",
                "No. 5                    | number five",
                "5'10                     | five foot ten",
                "Sgt. Pepper, Mt. Everest | sergeant pepper mount everest",
                "wouldn't've gone         | would not have gone",
                "I gotta go               | I got to go",
                "it ain't so              | it is not so",
                "everything's fine        | everything is fine",
                "learnt and burnt         | learned and burned",
                "practised judgement      | practiced judgment",
                "a gynaecologist          | a gynecologist",
                "ten millilitres          | ten milliliters",
                "basketball every day     | basket ball everyday",
                "an English man, anymore  | an Englishman any more",
                "R&B                      | r and b",
            })
    void amounts_dates_units_and_spellings_are_the_same_however_they_are_written(String one, String other) {
        two_ways_to_write_the_same_words_are_the_same(one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "we call it bear    | we call it bill | 1 | 4",
                "he was not an ill disposed young man | he was an ill disposed man | 2 | 8",
                "love is in the air | ''              | 5 | 5",
                "four               | for             | 1 | 1",
                "yes                | yes yes yes     | 2 | 1",
                "$5                 | six dollars     | 1 | 2",
                "5 km               | five miles      | 1 | 2",
                "a basket           | basketball      | 2 | 2",
                "3:30               | three thirteen  | 1 | 2",
                "it isn't           | it is           | 1 | 2",
            })
    void word_errors_are_counted(String reference, String heard, int errors, int words) {
        assertThat(WordMatch.errors(reference, heard)).isEqualTo(new WordMatch.Errors(errors, words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Take 2 tablets at 8:15, Mr. Jones! | Take two tablets at eight fifteen, mister Jones!",
                "It costs £3.50.                    | It costs three pounds fifty.",
                "In 1984 the NHS was 36.            | In nineteen eighty four the NHS was thirty six.",
                "Don't go.                          | Don't go.",
                "$2.5 million in May 5 km away.     | two point five million dollars in May five kilometers away.",
                "Come on May 5, at -3°C.            | Come on May fifth, at minus three degrees celsius.",
                "I gotta run 10-15 miles.           | I gotta run ten to fifteen miles.",
            })
    void a_text_is_written_out_for_a_voice(String text, String spoken) {
        assertThat(SpokenForm.writtenOut(text)).isEqualTo(spoken);
    }

    @Test
    void punctuation_that_asks_for_a_pause_is_known() {
        var words = SpokenForm.of("Well, Dr. Smith said so. Yes");
        assertThat(words.stream().map(SpokenForm.Written::text))
                .containsExactly("Well", "Dr", "Smith", "said", "so", "Yes");
        assertThat(words.stream().map(SpokenForm.Written::pauseAfter))
                .containsExactly(true, false, false, false, true, false);
        assertThat(words.stream().map(SpokenForm.Written::endsSentence))
                .containsExactly(false, false, false, false, true, false);
    }

    @Test
    void any_text_is_good_and_equal_to_itself() {
        var random = new Random(4);
        var alphabet = "abzAZ09 .,'’-–$£%:/&@\n\t\u0000\ud83d\ude00éßдж中 1st 5kg 12:60 9999999999999999"
                .codePoints()
                .toArray();
        for (int round = 0; round < 3000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            for (var word : SpokenForm.of(text.toString())) {
                assertThat(word.readings())
                        .as(text.toString())
                        .isNotEmpty()
                        .allSatisfy(r -> assertThat(r).isNotEmpty());
            }
            SpokenForm.writtenOut(text.toString());
            assertThat(WordMatch.errors(text.toString(), text.toString()).errors())
                    .isZero();
        }
    }

    @Test
    void the_start_of_a_text_is_matched_as_far_as_it_was_said() {
        var reference = SpokenForm.of("He was not an ill disposed young man unless to be rather cold hearted");
        var match =
                WordMatch.start(reference, SpokenForm.of("He was not an ill-disposed young man."), WordMatch.ONE_EACH);
        assertThat(match.consumed()).isEqualTo(8);
        assertThat(match.pairs()).hasSize(8).allMatch(WordMatch.Pair.Same.class::isInstance);
        assertThat(WordMatch.start(reference, List.of(), WordMatch.ONE_EACH).consumed())
                .isZero();
    }

    @Test
    void a_number_beyond_all_names_is_said_digit_by_digit() {
        assertThat(SpokenForm.of("1,000,000,000,000,000,000,000").getFirst().readings())
                .first()
                .satisfies(
                        reading -> assertThat(reading).startsWith("one", "zero").hasSize(22));
    }
}
