package dev.vivavoce.speech.generation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Recognises texts without names of people. It is careful: any word with a capital letter could be a name
/// unless it is one of the usual first words of sentences, and so could an address or a long number belong to a
/// person. A name in small letters alone is not found.
final class NamelessText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");
    private static final Pattern ADDRESS_OR_NUMBER = Pattern.compile("@|https?:|www\\.|(?:\\p{Nd}[ .()/-]?){5,}");
    private static final Set<String> FIRST_WORDS = Set.of("""
                    a about after again all also although always an and another any are as at be because before but by can
                    come could did do does done don't each either every everyone everything few first for from get give go
                    good great had has have he hello hi her here hers his how however i i'd i'll i'm i've if in instead is
                    isn't it it's its just keep last let let's like look make many maybe me more most my near never new next
                    no nobody not nothing now of often oh ok okay on once one only open or other our out over perhaps please
                    press put read really repeat say see she should since so some someone something sometimes soon sorry
                    speak start still stop such take tell thank thanks that that's the their them then there there's these
                    they they're this those though three to today together tomorrow tonight too try turn two under until up
                    us use very wait was we we'll we're welcome well were what what's when where whether which while who
                    who's whose why will with without won't would write yes yesterday yet you you'll you're your
                    """.strip().split("\\s+"));

    private NamelessText() {}

    static boolean isNameless(String text) {
        return !ADDRESS_OR_NUMBER.matcher(text).find()
                && WORD.matcher(text).results().allMatch(word -> isNoName(word.group()));
    }

    private static boolean isNoName(String word) {
        return word.codePoints().noneMatch(Character::isUpperCase)
                || FIRST_WORDS.contains(word.replace('’', '\'').toLowerCase(Locale.ROOT));
    }
}
