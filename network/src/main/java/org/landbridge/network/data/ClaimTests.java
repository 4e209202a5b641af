package org.landbridge.network.data;

import java.util.List;
import org.landbridge.network.Observation;
import org.landbridge.network.claim.ClaimTest;
import org.landbridge.network.claim.ClaimTest.Countable;
import org.landbridge.network.claim.ClaimTest.LinkFigure;
import org.landbridge.network.claim.ClaimTest.Pick;
import org.landbridge.network.claim.ClaimTest.Statistic;
import org.landbridge.network.claim.ClaimTest.TreatyFigure;
import org.landbridge.network.claim.ClaimTest.WayFigure;

/** The kinds of tests by their words, and what each needs. */
final class ClaimTests {
    static final List<String> WORDS = List.of(
            "source",
            "source-change",
            "observations",
            "route",
            "route-ratio",
            "branches",
            "volume",
            "volume-rank",
            "volume-change",
            "population-share",
            "link",
            "treaty",
            "treaty-depth",
            "event-count",
            "ties",
            "align",
            "align-peak");

    private static final String PLACES = "places";
    private static final String CORRIDORS = "corridors";
    private static final String STATES = "states";
    private static final double ANY = 1e15;

    /** Where the questions that reported volumes answer are kept among the ids. */
    static final String QUESTIONS = "reported_volumes";

    private ClaimTests() {}

    /** The test that a row names; a made-up one, with faults told, if its parameters do not fit. */
    static ClaimTest of(String word, ClaimParameters p) {
        ClaimTest test = switch (word) {
            case "source" -> source(p);
            case "source-change" ->
                new ClaimTest.SourceChange(p.number("before", -ANY, ANY), p.number("after", -ANY, ANY), p.period());
            case "observations" ->
                new ClaimTest.Observations(
                        p.idList("from", PLACES),
                        p.idList("to", PLACES),
                        p.idOrBlank("corridor", CORRIDORS),
                        daysOrUsd(p),
                        p.wordOr("pick", Pick.values()));
            case "route" -> route(p);
            case "route-ratio" -> new ClaimTest.RouteRatio(route(p), p.id("against", CORRIDORS));
            case "branches" ->
                new ClaimTest.Branches(
                        p.id("from", PLACES),
                        p.id("to", PLACES),
                        p.dateOrNull("date"),
                        p.idList("corridors", CORRIDORS),
                        p.idListOrEmpty("open", "links"));
            case "volume" -> new ClaimTest.Volume(p.id("question", QUESTIONS));
            case "volume-rank" -> new ClaimTest.VolumeRank(p.id("corridor", CORRIDORS), p.idList("against", CORRIDORS));
            case "volume-change" -> new ClaimTest.VolumeChange(p.id("question", QUESTIONS));
            case "population-share" ->
                new ClaimTest.PopulationShare(
                        p.id("state", STATES),
                        p.number("west_of", -180, 180),
                        p.has("within") ? p.number("within", 0, 30) : 0);
            case "link" -> new ClaimTest.LinkRow(p.id("link", "links"), p.word("figure", LinkFigure.values()));
            case "treaty" ->
                new ClaimTest.TreatyYear(p.id("treaty", "treaties"), p.word("figure", TreatyFigure.values()));
            case "treaty-depth" -> {
                List<String> two = two(p);
                yield new ClaimTest.TreatyDepth(two.getFirst(), two.getLast(), p.dateOrNull("date"));
            }
            case "event-count" -> {
                List<String> two = two(p);
                yield new ClaimTest.EventCount(two.getFirst(), two.getLast(), p.word("of", Countable.values()));
            }
            case "ties" -> new ClaimTest.TieStatement(p.must("statement"));
            case "align" -> {
                List<String> two = two(p);
                int since = (int) p.number("since", 1947, 2100);
                yield new ClaimTest.Alignment(
                        two.getFirst(), two.getLast(), since, (int) p.number("from", 1946, since - 1.0));
            }
            case "align-peak" -> {
                List<String> two = two(p);
                int since = (int) p.number("since", 1947, 2100);
                yield new ClaimTest.AlignmentPeak(
                        two.getFirst(), two.getLast(), since, (int) p.number("from", 1946, since - 1.0));
            }
            default -> throw new IllegalArgumentException("no kind of test " + word);
        };
        p.done();
        return test;
    }

    /** Units that the figure of a test can have; empty for any, or if it has none. */
    static List<String> units(ClaimTest test) {
        return switch (test) {
            case ClaimTest.SourceSays t -> List.of();
            case ClaimTest.SourceChange t -> List.of("%", "points", "times");
            case ClaimTest.Observations t -> List.of(t.figure().unit());
            case ClaimTest.Route t -> List.of(t.figure().unit());
            case ClaimTest.RouteRatio t -> List.of("times");
            case ClaimTest.Branches t -> List.of("branches");
            case ClaimTest.Volume t -> List.of("Mt", "TEU", "containers");
            case ClaimTest.VolumeRank t -> List.of();
            case ClaimTest.VolumeChange t -> List.of("%");
            case ClaimTest.PopulationShare t -> List.of("%");
            case ClaimTest.LinkRow t -> List.of(t.figure() == LinkFigure.LENGTH_KM ? "km" : "year");
            case ClaimTest.TreatyYear t -> List.of("year");
            case ClaimTest.TreatyDepth t -> List.of("of 3");
            case ClaimTest.EventCount t -> List.of("times");
            case ClaimTest.TieStatement t -> List.of();
            case ClaimTest.Alignment t -> List.of();
            case ClaimTest.AlignmentPeak t -> List.of();
        };
    }

    /** Whether a test is of no use without a claimed figure. */
    static boolean needsFigure(ClaimTest test) {
        return test instanceof ClaimTest.SourceSays says
                ? says.says().isEmpty()
                : !units(test).isEmpty();
    }

    private static ClaimTest source(ClaimParameters p) {
        double value = p.numberOrNaN("value", -ANY, ANY);
        double low = p.numberOrNaN("low", -ANY, ANY);
        double high = p.numberOrNaN("high", -ANY, ANY);
        String says = p.textOr("says", "");
        boolean figure = !Double.isNaN(value) || !Double.isNaN(low) || !Double.isNaN(high);
        if (figure != says.isEmpty()) {
            p.fault(
                    figure ? "has both a figure and says" : "has neither a figure nor says",
                    "give value (or low, high), or says=yes, partly or no");
        }
        if (!List.of("", "yes", "partly", "no").contains(says)) {
            p.fault("says=" + says + " is not one of yes, partly, no", "correct it");
        }
        if (low > high || value < low || value > high) {
            p.fault("value, low and high are not in order", "low must not be above value, nor value above high");
        }
        return new ClaimTest.SourceSays(value, low, high, says, p.word("kind", Observation.Kind.values()), p.period());
    }

    private static ClaimTest.Route route(ClaimParameters p) {
        String from = p.id("from", PLACES);
        String to = p.id("to", PLACES);
        if (!from.isEmpty() && from.equals(to)) {
            p.fault("from and to are the same place", "name two places");
        }
        return new ClaimTest.Route(
                from,
                to,
                p.idOrBlank("corridor", CORRIDORS),
                p.dateOrNull("date"),
                p.textOr("cargo", "TEU"),
                p.wordOr("figure", WayFigure.values()),
                p.wordOr("statistic", Statistic.values()),
                p.idListOrEmpty("open", "links"));
    }

    private static WayFigure daysOrUsd(ClaimParameters p) {
        return p.wordOr("figure", new WayFigure[] {WayFigure.DAYS, WayFigure.USD});
    }

    private static List<String> two(ClaimParameters p) {
        List<String> states = p.idList("states", STATES);
        if (states.size() != 2) {
            p.fault(
                    "states names " + states.size() + " states, not 2",
                    "write two ids of states.csv, as in states=A|B");
            return List.of("", "");
        }
        return states;
    }
}
