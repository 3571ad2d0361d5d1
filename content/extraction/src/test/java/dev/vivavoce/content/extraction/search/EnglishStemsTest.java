package dev.vivavoce.content.extraction.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishStemsTest {
    /// Examples of Porter's paper.
    @ParameterizedTest
    @CsvSource({
        "caresses,caress",
        "ponies,poni",
        "ties,ti",
        "cats,cat",
        "feed,feed",
        "agreed,agre",
        "plastered,plaster",
        "bled,bled",
        "motoring,motor",
        "sing,sing",
        "conflated,conflat",
        "troubled,troubl",
        "sized,size",
        "hopping,hop",
        "tanned,tan",
        "falling,fall",
        "hissing,hiss",
        "fizzed,fizz",
        "failing,fail",
        "filing,file",
        "happy,happi",
        "sky,sky",
        "relational,relat",
        "conditional,condit",
        "rational,ration",
        "valenci,valenc",
        "digitizer,digit",
        "radicalli,radic",
        "vietnamization,vietnam",
        "predication,predic",
        "operator,oper",
        "feudalism,feudal",
        "decisiveness,decis",
        "hopefulness,hope",
        "formaliti,formal",
        "sensitiviti,sensit",
        "triplicate,triplic",
        "formative,form",
        "electrical,electr",
        "goodness,good",
        "revival,reviv",
        "allowance,allow",
        "inference,infer",
        "airliner,airlin",
        "adjustable,adjust",
        "defensible,defens",
        "irritant,irrit",
        "replacement,replac",
        "adjustment,adjust",
        "dependent,depend",
        "adoption,adopt",
        "communism,commun",
        "activate,activ",
        "homologous,homolog",
        "effective,effect",
        "probate,probat",
        "rate,rate",
        "cease,ceas",
        "controll,control",
        "roll,roll",
        "it,it",
        "grün,grün",
        "b2b,b2b"
    })
    void words_are_reduced_as_in_the_paper(String word, String stem) {
        assertThat(EnglishStems.of(word)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({"infection,infected", "vaccines,vaccine", "allergies,allergy", "swelling,swell", "driving,drives"})
    void forms_of_a_word_have_one_stem(String one, String other) {
        assertThat(EnglishStems.of(one)).isEqualTo(EnglishStems.of(other));
    }
}
