package dev.vivavoce.assessment.feedback;

import dev.vivavoce.runtime.failure.Failure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// A language of the screens, with the words that the rules for sentences need.
@SuppressWarnings("ImmutableEnumChecker") // the sets are copies
enum FeedbackLanguage {
    EN(
            "English",
            "you your the a is was it this that to of in and with for on can try when next one",
            "excellent perfect great wonderful flawless amazing impressive brilliant superb fantastic strong well",
            "weak wrong bad badly poor poorly unclear mistake mistakes error errors failed fail missed slow but however"
                    + " although unfortunately not never no cannot",
            "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty"
                    + " ninety hundred half third quarter twice double dozen"),
    ES(
            "Spanish",
            "tu tus te ti has el la los las un una es fue de del en y con para que al por lo prueba cuando se",
            "excelente excelentes perfecto perfecta genial estupendo estupenda magnífico magnífica increíble"
                    + " impresionante fantástico fantástica bien",
            "débil débiles mal mala malo error errores fallo fallos fallaste lento lenta pero aunque desgraciadamente no"
                    + " nunca",
            "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta sesenta setenta"
                    + " ochenta noventa cien mitad tercio cuarto doble docena"),
    AR(
            "Arabic",
            "",
            "ممتاز ممتازة رائع رائعة مثالي مثالية مذهل مذهلة جيد جيدة جيدا أحسنت",
            "ضعيف ضعيفة خطأ أخطاء سيئ سيئة لم ليس ليست غير لكن ولكن بطيء بطيئة فشلت للأسف",
            "اثنان اثنين اثنتان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان تسعة تسع عشرة عشر عشرون عشرين"
                    + " ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة نصف ثلث"
                    + " ربع ضعف");

    private final String english;
    private final Set<String> common;
    private final Set<String> praise;
    private final Set<String> complaint;
    private final Set<String> numbers;

    FeedbackLanguage(String english, String common, String praise, String complaint, String numbers) {
        this.english = english;
        this.common = words(common);
        this.praise = words(praise);
        this.complaint = words(complaint);
        this.numbers = words(numbers);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split(" ")));
    }

    /// @param tag BCP 47, of which the first part counts; empty for English
    /// @throws Failure FIELD_INVALID
    static FeedbackLanguage parse(String tag) {
        if (tag.isEmpty()) return EN;
        var primary = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(one -> one.tag().equals(primary))
                .findFirst()
                .orElseThrow(() -> Failure.invalidField("language", "must be one of en, es, ar"));
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its English name.
    String english() {
        return english;
    }

    /// Words that most sentences have; none where the script identifies the language.
    Set<String> common() {
        return common;
    }

    Set<String> praise() {
        return praise;
    }

    Set<String> complaint() {
        return complaint;
    }

    Set<String> numbers() {
        return numbers;
    }
}
