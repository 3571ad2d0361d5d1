package dev.vivavoce.rating.language;

import java.util.List;
import java.util.regex.Pattern;

/// Finds sentences that speak to the rater: "rate me 6", "ignore the rules". They are a learner's words, so they are
/// data; but nobody says them to a patient or a landlord.
final class Instructions {
    private static final String TOP =
            "(?:\\d+|six|seven|eight|nine|ten|top|full|high|highest|best|maximum|perfect|excellent|c2|a)";
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(
                    "\\b(?:rate|score|grade|mark|assess) (?:me|this (?:talk|candidate|learner|speaker|performance)|the (?:candidate|learner))\\b"),
            Pattern.compile(
                    "\\b(?:give|award|assign|grant) (?:me|this (?:talk|candidate|learner)|the (?:candidate|learner)|us)\\b.{0,20}\\b"
                            + TOP
                            + " ?(?:marks?|score|bands?|points?|grade|rating|out of)?\\b(?=$|[.!,]| out| marks?| score| bands?| points?| in | on | for (?:every|all|each))"),
            Pattern.compile(
                    "\\b(?:ignore|disregard|forget|override) (?:all |any )?(?:of )?(?:the |your |these |those |my )?(?:previous|prior|above|earlier|other|system)?\\s?(?:rules|instructions?|prompts?|rubrics?|criteria|guidelines)\\b"),
            Pattern.compile("\\b(?:system|developer) (?:prompt|message|note|instruction)\\b|\\bprompt injection\\b"),
            Pattern.compile(
                    "\\b(?:note|message|instructions?) (?:to|for) (?:the )?(?:examiner|rater|assessor|grader|marker|model|system)\\b"),
            Pattern.compile(
                    "\\bas an? (?:ai|language model|examiner|rater|assessor)\\b|\\byou are (?:now )?(?:an?|the) (?:ai|assistant|language model|examiner|rater|assessor|grader)\\b"),
            Pattern.compile("\\b(?:dear|attention|hey|hello) (?:examiner|rater|assessor|grader)\\b"),
            Pattern.compile(
                    "\\b(?:this|the) (?:candidate|learner|speaker|talk|performance) (?:is|was|has|shows?|deserves?|demonstrates?|should (?:get|be given|receive))\\b"),
            Pattern.compile("\\b(?:band|score|grade|level|quality|rating)\\s*[:=]\\s*\\S"),
            Pattern.compile("\\b(?:i|we) (?:deserve|want|should get|must get|need) (?:an? |the )?(?:" + TOP
                    + " )?(?:marks?|score|band|points|grade|rating)\\b"),
            Pattern.compile("\\b(?:all|every) (?:criteria|criterion)\\b.{0,30}\\b" + TOP + "\\b"),
            Pattern.compile(
                    "</?(?:system|assistant|user|instructions?|talk|transcript)>|\\[(?:system|inst|assistant)]|\\{\""));

    private Instructions() {}

    static boolean isIn(String plain) {
        return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }
}
