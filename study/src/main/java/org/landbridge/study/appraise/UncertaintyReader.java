package org.landbridge.study.appraise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.landbridge.network.yaml.YamlFields;
import org.landbridge.trade.appraise.Input;
import org.landbridge.trade.appraise.LatinHypercube;
import org.landbridge.trade.appraise.Law;

/** Reads which inputs of a project may be other than stated, and how. */
final class UncertaintyReader {
    static final int DRAWS = 10_000;
    private static final int MOST_DRAWS = 1_000_000;
    private static final List<String> INPUTS =
            Arrays.stream(Input.values()).map(Input::word).toList();

    private final List<ProjectFile.UncertainFigure> figures = new ArrayList<>();
    private final List<ProjectFile.Correlation> correlations = new ArrayList<>();
    private int draws = DRAWS;

    UncertaintyReader(YamlFields top) {
        if (!top.has("uncertainty")) {
            return;
        }
        YamlFields f = top.fields("uncertainty", List.of("draws", "inputs", "correlations"));
        if (f.has("draws")) {
            draws = ProjectReader.whole(f, "draws", 100, MOST_DRAWS);
        }
        Set<Input> seen = EnumSet.noneOf(Input.class);
        for (YamlFields item : f.list(
                "inputs", List.of("input", "law", "low", "mode", "high", "p10", "p90", "source", "confidence"), 50)) {
            Input input = input(item, "input");
            Law law = law(item, input);
            if (input != null && !seen.add(input)) {
                item.fault("input", "the input occurs twice", "keep one of them");
            } else if (input != null && law != null) {
                figures.add(new ProjectFile.UncertainFigure(
                        input, law, item.text("source"), ProjectReader.confidence(item)));
            }
        }
        if (f.has("correlations")) {
            for (YamlFields item : f.list("correlations", List.of("one", "other", "rho"), 200)) {
                correlation(item, seen);
            }
            agree(f);
        }
    }

    List<ProjectFile.UncertainFigure> figures() {
        return List.copyOf(figures);
    }

    List<ProjectFile.Correlation> correlations() {
        return List.copyOf(correlations);
    }

    int draws() {
        return draws;
    }

    private static @Nullable Input input(YamlFields item, String key) {
        String word = item.word(key, INPUTS, null);
        return word == null || word.isEmpty() ? null : Input.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Law law(YamlFields item, @Nullable Input input) {
        String word = item.word("law", List.of("triangular", "lognormal", "uniform"), null);
        if (word == null) {
            return null;
        }
        List<String> keys = switch (word) {
            case "triangular" -> List.of("low", "mode", "high");
            case "lognormal" -> List.of("p10", "p90");
            default -> List.of("low", "high");
        };
        for (String key : List.of("low", "mode", "high", "p10", "p90")) {
            if (item.has(key) && !keys.contains(key)) {
                item.fault(key, "a " + word + " law has no " + key, "it has " + String.join(", ", keys));
            }
        }
        double most = input == Input.DELAY ? 50 : 100;
        double[] v = keys.stream()
                .mapToDouble(key -> item.number(key, word.equals("lognormal") ? 1e-6 : 0, most))
                .toArray();
        if (Arrays.stream(v).anyMatch(Double::isNaN)) {
            return null;
        }
        try {
            return switch (word) {
                case "triangular" -> new Law.Triangular(v[0], v[1], v[2]);
                case "lognormal" -> new Law.Lognormal(v[0], v[1]);
                default -> new Law.Uniform(v[0], v[1]);
            };
        } catch (IllegalArgumentException e) {
            item.fault("law", String.join(", ", keys) + " do not rise", "write them from the lowest to the highest");
            return null;
        }
    }

    private void correlation(YamlFields item, Set<Input> seen) {
        Input one = input(item, "one");
        Input other = input(item, "other");
        double rho = item.number("rho", -0.99, 0.99);
        if (one == null || other == null) {
            return;
        }
        if (one == other || !seen.contains(one) || !seen.contains(other)) {
            item.fault("one", "expected two inputs of the list above", "name two that differ");
        } else if (correlations.stream()
                .anyMatch(c -> Set.of(c.one(), c.other()).equals(Set.of(one, other)))) {
            item.fault("one", "the two are already correlated above", "keep one of them");
        } else {
            correlations.add(new ProjectFile.Correlation(one, other, rho));
        }
    }

    private void agree(YamlFields f) {
        if (correlations.stream().anyMatch(c -> Double.isNaN(c.rho()))) {
            return;
        }
        try {
            LatinHypercube.requireConsistent(matrix(figures, correlations));
        } catch (IllegalArgumentException e) {
            f.fault("correlations", e.getMessage() + "", "lower some of them");
        }
    }

    static double[][] matrix(List<ProjectFile.UncertainFigure> figures, List<ProjectFile.Correlation> correlations) {
        List<Input> order =
                figures.stream().map(ProjectFile.UncertainFigure::input).toList();
        double[][] matrix = new double[order.size()][order.size()];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] = 1;
        }
        for (ProjectFile.Correlation c : correlations) {
            int i = order.indexOf(c.one());
            int j = order.indexOf(c.other());
            if (i >= 0 && j >= 0) {
                matrix[i][j] = c.rho();
                matrix[j][i] = c.rho();
            }
        }
        return matrix;
    }
}
