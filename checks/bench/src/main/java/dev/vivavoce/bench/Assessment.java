package dev.vivavoce.bench;

import dev.vivavoce.bench.assessment.BuiltInScenarios;
import dev.vivavoce.bench.assessment.ExaminersAgreement;
import dev.vivavoce.bench.assessment.GradedTalk;
import dev.vivavoce.bench.assessment.Order;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Table;
import dev.vivavoce.rating.TalkRater;
import dev.vivavoce.rating.TalkReport;
import dev.vivavoce.rating.band.CriterionRating;
import dev.vivavoce.rating.language.Grammar;
import dev.vivavoce.rating.rubric.Rubric;
import dev.vivavoce.rating.rubric.Rubrics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// `./vivavoce bench assessment FOLDER`: how many pairs of talks about the same scenario the rating orders
/// rightly, as they are and with all times shuffled, and whether rating again gives the same. Ends with 1 when
/// the order is below its bars or a report changes. Where examiners have rated the talks, it also prints how
/// well the machine agrees with them. Needs no platform.
public final class Assessment {
    private static final String USAGE = "./vivavoce bench assessment FOLDER [--json FILE]";
    private static final long SEED = 20_261;

    private final TalkRater rater = new TalkRater(new Grammar(2));

    private Assessment() {}

    public static void main(String... arguments) {
        Program.run(() -> new Assessment().measure(arguments));
    }

    private int measure(String... words) throws InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--json"), words);
        var folder = Path.of(arguments.words(1, 1).getFirst());
        var talks = GradedTalk.in(folder, new BuiltInScenarios());
        var reports = new ArrayList<List<TalkReport>>();
        for (var talk : talks) reports.add(rate(talk));
        int changed = changed(talks, reports);
        var order = order(talks, reports);
        var random = new Random(SEED);
        var shuffled =
                talks.stream().map(talk -> talk.withShuffledTimes(random)).toList();
        var shuffledOrder = order(shuffled, shuffled.stream().map(this::rate).toList());
        var agreement = ExaminersAgreement.of(talks, reports);
        print(order, shuffledOrder);
        if (!agreement.isEmpty()) System.out.print(agreement);
        System.out.printf(
                "%d talks; rated again, in reverse order on another thread: %d changed%n", talks.size(), changed);
        arguments
                .text("--json")
                .ifPresent(file ->
                        Program.write(Path.of(file), json(talks, reports, order, shuffledOrder, changed, agreement)));
        return order.isGood() && shuffledOrder.isGood() && changed == 0 ? 0 : 1;
    }

    /// Rates a talk by every rubric that fits it, the scenario's own one first.
    private List<TalkReport> rate(GradedTalk talk) {
        var measured = rater.measure(talk.talk(), talk.scenario());
        boolean clinical = talk.scenario().clinical();
        var own = Rubrics.standard(clinical);
        var reports = new ArrayList<TalkReport>();
        reports.add(rater.rate(measured, own));
        for (Rubric rubric : Rubrics.all()) {
            if (!rubric.id().equals(own.id()) && (clinical || !rubric.clinical()))
                reports.add(rater.rate(measured, rubric));
        }
        return reports;
    }

    private int changed(List<GradedTalk> talks, List<List<TalkReport>> before) throws InterruptedException {
        var again = new HashMap<String, List<TalkReport>>();
        var other = Thread.ofPlatform().start(() -> {
            for (var talk : talks.reversed()) again.put(talk.name(), rate(talk));
        });
        other.join();
        int changed = 0;
        for (int i = 0; i < talks.size(); i++) {
            if (!before.get(i).equals(again.get(talks.get(i).name()))) changed++;
        }
        return changed;
    }

    private static Order order(List<GradedTalk> talks, List<List<TalkReport>> reports) {
        var rated = new ArrayList<Order.RatedTalk>();
        for (int i = 0; i < talks.size(); i++) {
            var figures = new HashMap<String, Double>();
            figures.put(Order.OVERALL, reports.get(i).getFirst().estimate().share());
            for (var report : reports.get(i)) {
                figures.put(report.rubric(), report.estimate().share());
                for (var rating : report.criteria()) {
                    if (rating instanceof CriterionRating.Rated criterion)
                        figures.put(report.rubric() + " " + criterion.criterion(), criterion.position());
                }
            }
            var scenario = talks.get(i).talk().scenario();
            talks.get(i).quality().ifPresent(quality -> rated.add(new Order.RatedTalk(scenario, quality, figures)));
        }
        return new Order(rated);
    }

    private static void print(Order order, Order shuffled) {
        var table = new Table(
                "<<<<<",
                "pairs in the right order",
                "two levels apart",
                "one level apart",
                "two, times shuffled",
                "one, times shuffled");
        for (var figure : order.figures()) {
            table.row(
                    figure,
                    order.pairs(figure, 2).toString(),
                    order.pairs(figure, 1).toString(),
                    shuffled.pairs(figure, 2).toString(),
                    shuffled.pairs(figure, 1).toString());
        }
        System.out.print(table);
        System.out.printf(
                "bars for %s: %.0f %% two levels apart, %.0f %% one level apart%n",
                Order.OVERALL, 100 * Order.BAR_TWO, 100 * Order.BAR_ONE);
    }

    private static Map<String, Object> json(
            List<GradedTalk> talks,
            List<List<TalkReport>> reports,
            Order order,
            Order shuffled,
            int changed,
            ExaminersAgreement agreement) {
        var json = new LinkedHashMap<String, Object>();
        json.put("talks", talks.size());
        json.put("changedWhenRatedAgain", changed);
        json.put("order", order.json());
        json.put("orderWithShuffledTimes", shuffled.json());
        json.put("agreementWithExaminers", agreement.json());
        var rated = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < talks.size(); i++) {
            var talk = new LinkedHashMap<String, Object>();
            talk.put("talk", talks.get(i).name());
            talks.get(i).quality().ifPresent(quality -> talk.put("quality", quality));
            talk.put("rubric", reports.get(i).getFirst().rubric());
            talk.put("estimate", reports.get(i).getFirst().estimate());
            rated.add(talk);
        }
        json.put("rated", rated);
        return json;
    }
}
