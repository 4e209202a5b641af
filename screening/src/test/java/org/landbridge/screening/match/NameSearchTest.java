package org.landbridge.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.screening.Grade;
import org.landbridge.screening.name.Name;
import org.landbridge.screening.name.NameReader;

/** The search finds what comparing with every name finds, with the same scores to the last bit. */
class NameSearchTest {
    private static final String[] EXTRA = {
        "OOO", "ООО", "LLC", "Mr", "al", "al-", "bin", "oglu", "и", "в", "Des", "Дес", "V.", "M", "В.", "O.O.O.",
        "14", "21", "7", "IRISL", "Bank", "Банк", "بانک", "محمد", "علی", "ال", "ء", "王", "伟", "მამუკა", "x",
                "Alexandrovich",
        "Владимирович", "abdul", "rahman", "sov", "com", "flot", "exports", "Sergei-e", "UAB", "şti", "ŞŞ"
    };

    private final NameReader reader = new NameReader();
    private final Random random;
    private final List<String> known = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    NameSearchTest() {
        random = new Random(0);
        Set<String> distinct = new TreeSet<>();
        for (String file : List.of("name-variants.csv", "different-names.csv")) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(
                            NameSearchTest.class.getResourceAsStream("/org/landbridge/screening/" + file)),
                    StandardCharsets.UTF_8))) {
                lines.lines()
                        .skip(1)
                        .flatMap(line -> List.of(line.split("[,|=\"]")).stream().skip(1))
                        .filter(name -> !name.isBlank())
                        .forEach(distinct::add);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        known.addAll(distinct);
        known.forEach(name -> words.addAll(List.of(name.split(" "))));
    }

    /** Real names, parts of them mixed, written as one or with letters changed. */
    private String name() {
        String name = known.get(random.nextInt(known.size()));
        if (random.nextInt(3) > 0) {
            StringBuilder mixed = new StringBuilder();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                mixed.append(
                                random.nextInt(5) == 0
                                        ? EXTRA[random.nextInt(EXTRA.length)]
                                        : words.get(random.nextInt(words.size())))
                        .append(random.nextInt(12) == 0 ? "" : " ");
            }
            name = mixed.toString().strip();
        }
        StringBuilder edited = new StringBuilder(name);
        for (int i = random.nextInt(4); i > 1 && edited.length() > 1; i--) {
            int at = random.nextInt(edited.length());
            switch (random.nextInt(4)) {
                case 0 -> edited.deleteCharAt(at);
                case 1 -> edited.insert(at, ' ');
                case 2 -> edited.setCharAt(at, name.charAt(random.nextInt(name.length())));
                default -> edited.insert(at, name.charAt(random.nextInt(name.length())));
            }
        }
        return edited.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatComparingWithEveryNameFinds(long seed) {
        random.setSeed(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            texts.add(name());
        }
        List<Name> listed = texts.stream().map(reader::read).toList();
        NameIndex index = NameIndex.of(texts);
        NameSearch search = index.search();
        NameScorer scorer = new NameScorer(index);
        int found = 0;
        int queries = 80;
        for (int q = 0; q < queries; q++) {
            String text = q % 3 == 0 ? texts.get(random.nextInt(texts.size())) : name();
            Name query = reader.read(text);
            List<String> expected = new ArrayList<>();
            for (int n = 0; n < listed.size(); n++) {
                double score = scorer.align(query, listed.get(n)).score();
                if (score >= Grade.WEAK.leastScore()) {
                    expected.add(n + " " + texts.get(n) + " " + score);
                }
            }
            List<String> actual = new ArrayList<>();
            int count = search.find(query);
            for (int k = 0; k < count; k++) {
                actual.add(search.name(k) + " " + texts.get(search.name(k)) + " " + search.score(k));
            }
            assertThat(actual).as("%s, seed %d", text, seed).isEqualTo(expected);
            found += count;
        }
        assertThat(found).isGreaterThan(4 * queries);
    }

    /** A hamza alone is a word without a plain spelling. */
    @ParameterizedTest
    @ValueSource(strings = {"ء علي حسن", "V. V.", "ООО", "Des"})
    void strangeNamesFindThemselves(String text) {
        NameIndex index = NameIndex.of(List.of("ء علي حسن", "V. V.", "ООО", "Des", "", "-"));
        NameSearch search = index.search();
        assertThat(search.find(reader.read(text))).isPositive();
        assertThat(search.find(reader.read("-"))).isZero();
        assertThat(search.find(reader.read("ء"))).isLessThan(index.size());
    }
}
